import { FLOW_TYPE_FACTS, parseFlowType, TASK_FLOW_TYPES, type AnyFlowType } from '@switchyard/blocks';
import { createNearest } from '@switchyard/blocks/validate';
import { UsageError } from './exitCodes.ts';

/** The value of an option that has a few, or an error that says which and what was probably meant. */
export function chooseFrom<const T extends string>(option: string, value: string, candidates: readonly T[]): T {
  const found = candidates.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `Unknown ${option} "${value}", expected one of ${candidates.join(', ')}.${guess(value, candidates)}`,
  );
}

/** A flow type by any of its names. */
export function chooseFlowType(option: string, value: string): AnyFlowType {
  const found = parseFlowType(value);
  if (found) return found;
  const names = TASK_FLOW_TYPES.map((type) => FLOW_TYPE_FACTS[type].exportName);
  throw new UsageError(`Unknown ${option} "${value}", expected one of ${names.join(', ')}.${guess(value, names)}`);
}

/** " Did you mean …?", or nothing when no candidate is near. */
export function guess(value: string, candidates: Iterable<string>): string {
  const nearest = createNearest()(value, candidates);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
