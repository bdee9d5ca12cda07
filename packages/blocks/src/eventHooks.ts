/** What the blocks that set an event hook share (flow-language §2.14, §2.15). */
import type { CheckedBlock, Finding } from './block.ts';
import type { AnyFlowType } from './flow/flowTypes.ts';
import { FLOW_TYPE_FACTS, parseFlowType } from './flow/flowTypes.ts';
import { getAt, isObject } from './flow/json.ts';
import { ask, type Outcome, take, takeError } from './outcome.ts';
import type { Answer } from './question.ts';

/** One action sets one hook; the service lets more be saved, and then keeps to none it documents. */
export function checkOneHook({ stored }: CheckedBlock): readonly Finding[] {
  const hooks = getAt(stored, ['EventHooks']);
  const names = isObject(hooks) ? Object.keys(hooks) : [];
  if (names.length < 2) return [];
  const message = `Expected exactly one event hook, found ${names.join(', ')}. Use one block for each.`;
  return [{ severity: 'error', message }];
}

/** Asks for the flow a hook is to run. */
export function enterHook(flow: string | null | undefined): Outcome {
  return flow ? ask({ asks: 'flow', flow }) : take('error', undefined, 'the flow has no value');
}

/** Sets the hook when the flow is of the type that can run then. */
export function resumeHook(hook: string, answer: Answer, type: AnyFlowType): Outcome {
  if (answer.heard !== 'flow') return takeError(answer);
  if (parseFlowType(answer.type) === type) return take('success', { eventHook: { hook, flow: answer.flow } });
  const found = parseFlowType(answer.type);
  const title = found ? FLOW_TYPE_FACTS[found].title : answer.type;
  return take('error', undefined, `expected a flow of type ${FLOW_TYPE_FACTS[type].title}, found ${title}`);
}
