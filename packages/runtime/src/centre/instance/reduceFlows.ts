/** Flows that operations create and change (task-contacts §5.4): every published text is kept for those who run on it. */
import type { ServiceFault } from '../chain/messages.ts';
import type { Env, Reduced } from '../port/port.ts';
import type { Told } from '../trace.ts';
import type { Facts } from './facts.ts';
import { keptFlow, type KeptFlow } from './flowFacts.ts';
import type { Named } from './registry.ts';

export type FlowMessage =
  | {
      readonly type: 'flow.create';
      readonly flow: Named & {
        readonly type: string;
        readonly description?: string | undefined;
        readonly tags: Readonly<Record<string, string>>;
      };
      readonly text: string;
      readonly publish: boolean;
    }
  | { readonly type: 'flow.save'; readonly id: string; readonly text: string; readonly publish: boolean };

type KeptFlows = Readonly<Record<string, KeptFlow>>;

/** `env.facts` are those of now: flows that were created and changed before are among them. */
export function reduceFlows(state: KeptFlows = {}, message: FlowMessage, env: Env<Facts>): Reduced<KeptFlows> {
  const { facts, now } = env;
  const { text, publish } = message;
  if (message.type === 'flow.create') {
    const refusal = refusalOf(message.flow.name, facts);
    if (refusal) return { state, effects: [], reply: { ok: false, error: refusal } };
    return keep({ ...message.flow, archived: false, saved: '', publishedTexts: [], savedAt: now });
  }
  const before = facts.flows.byId(message.id);
  if (before) return keep(keptFlow(before));
  const error: ServiceFault = { name: 'ResourceNotFoundException', message: `There is no flow "${message.id}".` };
  return { state, effects: [], reply: { ok: false, error } };

  function keep(before: KeptFlow): Reduced<KeptFlows> {
    const publishedTexts = publish ? [...before.publishedTexts, text] : before.publishedTexts;
    const flow = { ...before, saved: text, publishedTexts, savedAt: now };
    const event: Told = {
      at: now,
      type: publish ? 'flow.published' : 'flow.saved',
      flow: flow.id,
      data: { name: flow.name, version: publishedTexts.length },
    };
    return { state: { ...state, [flow.id]: flow }, effects: [{ does: 'emit', event }], reply: { ok: true } };
  }
}

// helpers

function refusalOf(name: string, { flows, limits }: Facts): ServiceFault | undefined {
  if (flows.all.some((flow) => flow.name === name)) {
    return { name: 'DuplicateResourceException', message: `There is a flow "${name}" already.`, field: 'Name' };
  }
  if (flows.all.length < limits.flows) return undefined;
  return { name: 'LimitExceededException', message: `An instance may have ${limits.flows} flows.` };
}
