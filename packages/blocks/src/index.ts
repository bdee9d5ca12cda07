/** The front door of blocks, in reading order: the document, how it is seen, and what may stand in it. */

// The flow document
export * from './flow/flow.ts';
export { LONGEST_TEXT, readFlow, type ReadResult } from './flow/readFlow.ts';
export { writeFlow } from './flow/writeFlow.ts';
export { documentKind, isCompanion, mentionsFlow, whyNotFlow, type DocumentKind } from './flow/documentKind.ts';
export {
  flowTypeOf,
  FLOW_TYPE_FACTS,
  isTaskFlowType,
  OTHER_FLOW_TYPES,
  parseFlowType,
  TASK_FLOW_TYPES,
  type AnyFlowType,
  type FlowType,
  type OtherFlowType,
} from './flow/flowTypes.ts';
export { valueText } from './valueText.ts';
export { getAt, isObject, pointerSteps, pointerTo, setOwn, toText } from './flow/json.ts';
export { whyNotIdentifier } from './flow/identifier.ts';

// How it is seen: blocks and branches
export { identify, viewFlow, type Branch, type FlowView, type PlacedBlock } from './flow/viewFlow.ts';
export { notesOf, type Note } from './flow/notesOf.ts';
export { groupsOf, type Group } from './flow/groupsOf.ts';
export { joinParts } from './flow/joinParts.ts';
export { summaryOf } from './flow/summarize.ts';
export {
  isDynamic,
  parseTemplate,
  REFERENCE_ROOTS,
  referencesIn,
  singleReference,
  type Reference,
  type TemplatePart,
} from './flow/reference.ts';

// What may stand in it: the catalog
export { catalog } from './catalog.gen.ts';
export * from './block.ts';
export * from './outcome.ts';
export * from './question.ts';
export {
  fieldPath,
  REFERENCE_TYPES,
  type DynamicClass,
  type Field,
  type FieldKind,
  type FieldOption,
  type Fields,
} from './fields.ts';
export { foreignBlocks, type ForeignBlock, type ForeignEffect } from './foreign/foreign.ts';
export { firstTrue, holds } from './compare.ts';
export {
  describeConditions,
  describeDuration,
  describeKeys,
  describeReference,
  describeResource,
  OPERATOR_NAMES,
  OPERATOR_SIGNS,
  readWholeNumber,
} from './words.ts';

// What no task comes to, and when one leaves by a branch
export { outOfReach, type OutOfReach } from './analyse/outOfReach.ts';
export { whenTaken } from './analyse/whenTaken.ts';

// What is wrong with it
export { locate } from './flow/locate.ts';
export type { Fix, FlowEdit, Place, PlacedProblem, Problem, RelatedPlace, TextRange } from './problem.ts';

// Percentages of Distribute by percentage, as people say them
export {
  decodeShares,
  encodeShares,
  looksCumulative,
  whyNotShares,
} from './catalog/distribute-by-percentage/shares.ts';

// Sizes as the service counts them
export { LARGEST_STORE, storeSize } from './bytes.ts';
export { rowsSize } from './storeSize.ts';
