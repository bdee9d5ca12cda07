import { getAt } from './json.ts';

/** Whether a file is an export of the old console: modules and a version instead of actions (flow-language §6). */
export function isLegacyExport(flow: unknown): boolean {
  const has = (name: string): boolean => getAt(flow, [name]) !== undefined;
  return Array.isArray(getAt(flow, ['modules'])) && has('version') && !has('Actions');
}
