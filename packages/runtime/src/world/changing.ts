/** The value of something that changes while time goes by. */
import { parseDuration } from './duration.ts';
import type { Changing } from './worldData.ts';

/**
 * @param elapsed milliseconds since the run began
 * @returns the value that holds then
 */
export function valueAt<Value>(changing: Changing<Value>, elapsed: number): Value {
  if (!Array.isArray(changing)) return changing as Value;
  const [first, ...changes] = changing as readonly [Value, ...{ after: string; is: Value }[]];
  return changes.reduce((value, { after, is }) => (elapsed >= (parseDuration(after) ?? 0) ? is : value), first);
}
