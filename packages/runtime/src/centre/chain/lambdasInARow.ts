/**
 * Lambda functions called one after the other, without another block between, are cut off after twenty seconds in all
 * (task-contacts §11). `Limits.lambdasInARowSeconds` sets another number, or none: the language reference takes the
 * rule to be one of voice (flow-language §2.11).
 */
import type { FlowInProgress } from '../contact/contactState.ts';

/**
 * When the first of the functions in a row was called, after some blocks have run.
 *
 * @param flow as it was before they ran
 * @param ranOther whether one of them calls no function
 */
export function rowSince({ question, lambdasSince }: FlowInProgress, ranOther: boolean): number | undefined {
  // After a pause it goes on without having heard a function.
  return question?.asks === 'lambda' && !ranOther ? lambdasSince : undefined;
}

/** How long one more function may take, and why no longer. */
export function limitInRow(
  since: number,
  now: number,
  limitSeconds: number,
  rowSeconds: number,
): { readonly limitMs: number; readonly because?: string } {
  const limitMs = limitSeconds * 1000;
  const leftMs = since + rowSeconds * 1000 - now;
  if (rowSeconds === 0 || leftMs >= limitMs) return { limitMs };
  const because = `functions without another block between may take ${rowSeconds} s in all`;
  return { limitMs: Math.max(0, leftMs), because };
}
