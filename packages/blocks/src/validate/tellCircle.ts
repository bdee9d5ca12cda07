import { roundFrom } from '../analyse/circles.ts';
import type { FlowPaths, Way } from '../analyse/paths.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { RelatedPlace } from '../problem.ts';
import { quote } from './words.ts';

/** A circle in words: the block it is told of, one round from there, and the other blocks of that round. */
export function tellCircle(
  circle: ReadonlySet<number>,
  paths: FlowPaths,
  follows: (way: Way) => boolean,
): { readonly block: PlacedBlock | undefined; readonly round: string; readonly related: readonly RelatedPlace[] } {
  const [first = 0] = circle; // where contacts come to it
  const round = roundFrom(first, circle, paths, follows);
  const blocks = round.flatMap((place) => paths.blocks[place] ?? []);
  const titles = blocks.map(({ title }) => quote(title));
  const shown = titles.length > MOST ? [...titles.slice(0, MOST - 1), '…', ...titles.slice(-1)] : titles;
  return {
    block: paths.blocks[first],
    round: shown.join(' → '),
    related: blocks
      .slice(1, Math.min(round.length - 1, MOST))
      .map(({ pointer }) => ({ message: 'On the circle.', pointer })),
  };
}

// helpers

/** As many blocks of a circle as a person reads. */
const MOST = 6;
