/** While a run plays, one step after another; and the keys of the run, wherever the focus is. */
import { useEffect } from 'react';
import { runKeyOf } from './runKeys.ts';
import type { RunStore } from './runStore.ts';

export function usePlaying(runs: RunStore): void {
  useEffect(() => {
    let timer: number | undefined;
    const follow = (): void => {
      clearInterval(timer);
      const { playing, speed } = runs.store.getState();
      if (playing) timer = window.setInterval(() => runs.step(), 1000 / speed);
    };
    const end = runs.store.subscribe((state, before) => {
      if (state.playing !== before.playing || state.speed !== before.speed) follow();
    });
    return () => {
      end();
      clearInterval(timer);
    };
  }, [runs]);
}

/** @param onKey also brings the panel to the front, where a run is begun from elsewhere */
export function useRunKeys(runs: RunStore, onKey: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = runKeyOf(event);
      if (!key || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      onKey();
      key.act(runs);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [runs, onKey]);
}
