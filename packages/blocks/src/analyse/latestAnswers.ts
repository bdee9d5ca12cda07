import { invokeLambdaFunction } from '../catalog/invoke-lambda-function/block.ts';
import { toText } from '../flow/json.ts';
import type { FlowPaths, Way } from './paths.ts';
import { bringsAnswer } from './writes.ts';

/** The function whose answer a contact has at a place, whichever way it came; undefined where that is not one alone. */
export type LatestAnswer = (place: number) => string | undefined;

/**
 * Whose answer contacts have, place by place: of several functions by their ARN, as the flow has it. An answer replaces
 * the one before it (flow-language §1.7.2).
 *
 * @returns undefined for a flow with more functions than are followed
 */
export function latestAnswers(paths: FlowPaths): LatestAnswer | undefined {
  const names: (string | undefined)[] = [undefined];
  // By place, a bit for each whose answer may be the latest; the first bit is none, or one nobody knows.
  const masks = new Int32Array(paths.waysOut.length);
  const open: number[] = [];
  const mark = (place: number, mask: number): void => {
    const marked = (masks[place] ?? 0) | mask;
    if (marked === masks[place]) return;
    masks[place] = marked;
    open.push(place);
  };
  const bitOf = (way: Way): number => {
    const block = paths.blocks[way.from];
    if (block?.definition !== invokeLambdaFunction) return UNKNOWN;
    const name = toText(block.parameters['LambdaFunctionARN']);
    let number = names.indexOf(name);
    if (number === -1) number = names.push(name) - 1;
    return 1 << number;
  };
  if (paths.start !== undefined) mark(paths.start, UNKNOWN);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const way of paths.waysOut[place] ?? []) {
      if (!way.taken) continue;
      mark(way.to, bringsAnswer(way, paths.blocks[place]) ? bitOf(way) : (masks[place] ?? 0));
      if (names.length > MOST) return undefined;
    }
  }
  return (place) => {
    const mask = masks[place] ?? 0;
    const isOne = mask !== 0 && (mask & (mask - 1)) === 0;
    return isOne ? names[31 - Math.clz32(mask)] : undefined;
  };
}

// helpers

const UNKNOWN = 1;

/** As many as one number has bits, the sign and that of none left out. */
const MOST = 30;
