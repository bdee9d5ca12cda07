/** Fixes: what a problem offers, made in a flow or in the text of one. */
export { applyFix } from './applyFix.ts';
export { fixText } from './fixText.ts';
export { fixAll, type FixableProblem, type FixedText, type FixOptions } from './fixAll.ts';
