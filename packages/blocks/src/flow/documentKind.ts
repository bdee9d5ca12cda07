/**
 * What a JSON document is. Flows share their folders with worlds, tasks and files of other programs, so whoever opens,
 * checks or rewrites files asks here first, and all say the same.
 */
import { getAt, isObject } from './json.ts';

export type DocumentKind =
  | 'flow'
  /** An export of the old console, of which a flow can be made (flow-language §6). */
  | 'legacy'
  /** What the outside answers in a run. */
  | 'world'
  /** What a run begins with (task-contacts §1.2). */
  | 'task'
  /** A contact centre: its queues, agents and flows (task-contacts §5). */
  | 'instance'
  /** What comes upon a contact centre in a simulation. */
  | 'plan'
  /** A test: what has to happen to a task (logs-and-tests §3). */
  | 'scenario'
  | 'other';

/** A flow is known by any of the members only flows have (flow-language §1.1), however incomplete it is. */
export function documentKind(json: unknown): DocumentKind {
  if (!isObject(json)) return 'other';
  const has = (name: string): boolean => getAt(json, [name]) !== undefined;
  if (has('StartAction') || has('Actions') || getAt(json, ['Version']) === FLOW_LANGUAGE) return 'flow';
  if (Array.isArray(getAt(json, ['modules'])) && has('version')) return 'legacy';
  if (getAt(json, ['Version']) === TESTING_LANGUAGE || Array.isArray(getAt(json, ['Observations']))) return 'scenario';
  const names = Object.keys(json);
  if (names.length === 0) return 'other';
  if (names.every((name) => WORLD_MEMBERS.has(name))) return 'world';
  if (names.every((name) => TASK_MEMBERS.has(name))) return 'task';
  if (names.every((name) => INSTANCE_MEMBERS.has(name))) return 'instance';
  return names.every((name) => PLAN_MEMBERS.has(name)) ? 'plan' : 'other';
}

/** Files that belong beside flows, and that nobody expects to be checked or rewritten like one. */
export function isCompanion(json: unknown): boolean {
  return COMPANIONS.has(documentKind(json));
}

export function isLegacyExport(json: unknown): boolean {
  return documentKind(json) === 'legacy';
}

/** Why a document is no flow, in a sentence; undefined for a flow. */
export function whyNotFlow(json: unknown): string | undefined {
  return WHY_NOT[documentKind(json)];
}

/** Whether text that is not JSON was probably meant to be a flow, rather than a file of another program. */
export function mentionsFlow(text: string): boolean {
  // Actions of a scenario stand in its observations.
  return text.includes('"StartAction"') || (text.includes('"Actions"') && !text.includes('"Observations"'));
}

// helpers

const FLOW_LANGUAGE = '2019-10-30';
const TESTING_LANGUAGE = '2025-06-21';

/** The members of a world file; the runtime, which reads them, tests that these are all. */
const WORLD_MEMBERS: ReadonlySet<string> = new Set(
  'start seed instance queues agents hours lambdas flows templates tasksFail contact'.split(' '),
);

/** The members of StartTaskContact (task-contacts §1.2). */
const TASK_MEMBERS: ReadonlySet<string> = new Set(
  (
    'Name Description Attributes References ScheduledTime PreviousContactId RelatedContactId InstanceId ContactFlowId ' +
    'QuickConnectId TaskTemplateId ClientToken SegmentAttributes'
  ).split(' '),
);

/** The members of an instance file and of a plan; the runtime, which reads them, tests that these are all. */
const INSTANCE_MEMBERS: ReadonlySet<string> = new Set(
  (
    '$schema Start Seed Instance Limits Queues HoursOfOperations RoutingProfiles Users AgentStatuses QuickConnects ' +
    'TaskTemplates LambdaFunctions Flows Rules'
  ).split(' '),
);
const PLAN_MEMBERS: ReadonlySet<string> = new Set('$schema Steps Arrivals Agents Work Shifts RunFor'.split(' '));

const COMPANIONS: ReadonlySet<DocumentKind> = new Set(['world', 'task', 'instance', 'plan', 'scenario']);

const WHY_NOT: Readonly<Record<DocumentKind, string | undefined>> = {
  flow: undefined,
  legacy: 'Expected a flow, found an export of the old console.',
  world: 'Expected a flow, found what looks like a world file: what the outside answers in a run.',
  task: 'Expected a flow, found what looks like a task file: what a run begins with.',
  instance: 'Expected a flow, found what looks like an instance file: a contact centre to simulate.',
  plan: 'Expected a flow, found what looks like a plan: what comes upon a contact centre.',
  scenario: 'Expected a flow, found a scenario: what has to happen to a task.',
  other: 'Expected a flow, found JSON with neither "StartAction" nor "Actions".',
};
