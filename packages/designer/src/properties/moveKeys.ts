import type { KeyboardEvent } from 'react';

/** Alt with an arrow key moves what has the focus up (-1) or down (1) among its neighbours. */
export function moveKeys(move: (by: -1 | 1) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
}
