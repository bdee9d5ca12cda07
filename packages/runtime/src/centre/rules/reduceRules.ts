/** Rules look at an event of another system; those it matches make tasks (task-contacts §10.1). */
import type { Facts } from '../instance/facts.ts';
import type { RuleResource } from '../instance/instanceData.ts';
import type { Effect, Env } from '../port/port.ts';
import type { Told } from '../trace.ts';
import { injectVariables } from './injectVariables.ts';
import { holdsFor, RuleFault } from './ruleFunction.ts';
import type { ThirdPartyEvent } from './thirdParty.ts';

export type RuleMessage =
  | ({ readonly type: 'thirdParty.event' } & ThirdPartyEvent)
  /** What became of a task a rule asked for. */
  | { readonly type: 'call.returned'; readonly rule: string; readonly result: unknown }
  | { readonly type: 'call.failed'; readonly rule: string; readonly why: string };

/** The name of a task a rule makes is shorter than others (task-contacts §1.2). */
const LONGEST_NAME = 512;

/** Every rule that matches makes its tasks (assumed). */
export function reduceRules(message: RuleMessage, env: Env<Facts>): readonly Effect[] {
  switch (message.type) {
    case 'thirdParty.event':
      return env.facts.rules.filter((rule) => looksAt(rule, message)).flatMap((rule) => follow(rule, message, env));
    case 'call.returned': {
      const { ContactId } = message.result as { readonly ContactId: string };
      return [tell({ type: 'rule.ran', to: ContactId, data: { rule: message.rule } }, env)];
    }
    case 'call.failed':
      return [tell({ type: 'rule.failed', because: message.why, data: { rule: message.rule } }, env)];
  }
}

// helpers

function looksAt({ TriggerEventSource, PublishStatus }: RuleResource, event: ThirdPartyEvent): boolean {
  const { EventSourceName, IntegrationAssociationId } = TriggerEventSource;
  return (
    PublishStatus !== 'DRAFT' &&
    EventSourceName === event.source &&
    (IntegrationAssociationId === undefined ||
      event.associationId === undefined ||
      IntegrationAssociationId === event.associationId)
  );
}

function follow(rule: RuleResource, event: ThirdPartyEvent, env: Env<Facts>): readonly Effect[] {
  try {
    if (!holdsFor(rule.Function, event)) return [];
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    return [tell({ type: 'rule.failed', because: error.message, data: { rule: rule.Name } }, env)];
  }
  const matched = tell({ type: 'rule.matched', data: { rule: rule.Name, source: event.source } }, env);
  return [matched, ...rule.Actions.flatMap((action) => tasksOf(action, rule.Name, event, env))];
}

function tasksOf(
  { ActionType, TaskAction }: RuleResource['Actions'][number],
  rule: string,
  event: ThirdPartyEvent,
  { key, facts }: Env<Facts>,
): readonly Effect[] {
  if (ActionType !== 'CREATE_TASK' || !TaskAction) return [];
  const { Name, Description, ContactFlowId, References = {} } = TaskAction;
  const inject = (text: string): string => injectVariables(text, event);
  const input = {
    InstanceId: facts.instance.id,
    Name: inject(Name).slice(0, LONGEST_NAME),
    ...(Description === undefined ? {} : { Description: inject(Description) }),
    ContactFlowId,
    References: Object.fromEntries(
      Object.entries(References).map(([name, { Type, Value }]) => [name, { Type, Value: inject(Value) }]),
    ),
  };
  return [
    {
      does: 'call',
      function: 'StartTaskContact',
      input,
      timeoutMs: 0,
      replyTo: { kind: 'instance', key },
      back: { rule },
    },
  ];
}

function tell(told: Omit<Told, 'at'>, { now }: Env<Facts>): Effect {
  return { does: 'emit', event: { at: now, ...told } };
}
