/** Flows have something to run, and rules a condition that can be read. */
import { readFlow } from '@switchyard/blocks';
import type { Checking } from './checking.ts';

export function checkFlows({ instance, tell }: Checking): void {
  for (const flow of instance.Flows ?? []) {
    if (flow.File === undefined && flow.Content === undefined) {
      tell(flow, [], `Missing "File" or "Content": nobody says what "${flow.Name}" does.`);
    } else if (flow.File !== undefined && flow.Content !== undefined) {
      tell(flow, ['Content'], 'Too many: expected "File" or "Content", found both.');
    }
    if (flow.Content === undefined) continue;
    const { document, problems } = readFlow(flow.Content);
    if (!document) tell(flow, ['Content'], problems[0]?.message ?? 'Expected a flow.');
  }
  for (const rule of instance.Rules ?? []) {
    if (!isJson(rule.Function)) tell(rule, ['Function'], 'Expected the condition as JSON text, found other text.');
  }
}

// helpers

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
