import type { Finding } from './block.ts';
import { placeholdersIn } from './flow/placeholders.ts';
import { isDynamic } from './flow/reference.ts';

/**
 * Tells of a name where the service takes an id or ARN only, as for queues and hours (flow-language §2.3, §2.16). What
 * can only be a name is told: no id or ARN has white space in it.
 *
 * @param what what the field chooses, such as `a queue`
 */
export function checkNoName(stored: unknown, field: string, what: string): readonly Finding[] {
  if (typeof stored !== 'string' || isDynamic(stored) || !/\S\s+\S/.test(stored)) return [];
  // What a placeholder is filled with, nobody knows yet.
  if (placeholdersIn(stored).length > 0) return [];
  return [{ severity: 'error', field, message: `Expected the id or ARN of ${what}, found the name "${stored}".` }];
}
