/** The validator: what is wrong with a flow, in words a person can act on. */
export { validateFlow, type ValidateOptions } from './validateFlow.ts';
export { validateText, type ValidatedText } from './validateText.ts';
export { rules } from './rules/index.ts';
export type { Rule } from './rule.ts';
export { createNearest, type Nearest } from './nearest.ts';
