/** Two changes of one flow become one: for files that changed on disk while they were edited. */
export { mergeFlows, type MergeConflict, type MergedFlow, type Side } from './mergeFlows.ts';
