/** What is in a drawing, in words. */
import type { Comparison } from './compareSights.ts';
import type { Change, Drawing, Legend } from './drawing.ts';

/** For those who do not see it. */
export function describeDrawing({ blocks, wires, legend }: Pick<Drawing, 'blocks' | 'wires' | 'legend'>): string {
  const isThere = ({ change }: { readonly change: Change | undefined }): boolean => change !== 'removed';
  const connected = wires.filter((wire) => isThere(wire) && wire.to !== undefined && wire.from !== undefined).length;
  const missing = wires.filter((wire) => isThere(wire) && wire.to === undefined).length;
  const sentences = [
    `${count(blocks.filter(isThere).length, 'block')}, ${count(connected, 'connection')}`,
    ...(missing > 0 ? [`${count(missing, 'branch', 'branches')} to blocks that are not in the flow`] : []),
    ...(legend ? [tellLegend(legend)] : []),
  ];
  return `${sentences.join('. ')}.`;
}

export function legendOf({ changes, added, removed, flow }: Comparison): Legend {
  const all = [...changes.values()];
  const counted = (change: Change): number => all.filter((one) => one === change).length;
  return {
    blocks: { added: counted('added'), removed: counted('removed'), changed: counted('changed') },
    wires: { added: added.size, removed: removed.length },
    flow,
  };
}

/** Nothing differs where it has nothing to say. */
export function isEmpty({ blocks, wires, flow }: Legend): boolean {
  return [...Object.values(blocks), ...Object.values(wires), flow.length].every((number) => number === 0);
}

// helpers

function tellLegend(legend: Legend): string {
  if (isEmpty(legend)) return 'Nothing differs';
  const { blocks, wires, flow } = legend;
  return [
    `Blocks: ${blocks.added} added, ${blocks.removed} removed, ${blocks.changed} changed`,
    `Connections: ${wires.added} added, ${wires.removed} removed`,
    ...(flow.length > 0 ? [`Of the flow itself: ${flow.join(', ')}`] : []),
  ].join('. ');
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
