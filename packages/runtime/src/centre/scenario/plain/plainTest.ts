/**
 * A scenario in the plain Testing language: the content of a test case as the service takes it, as far as the service
 * has words for it (logs-and-tests §3). Every observation is accounted for, and nothing is left out untold.
 */
import { pointerTo } from '@switchyard/blocks';
import { inOrder } from '../inOrder.ts';
import type { Observation, ObservedEvent, ScenarioAction, ScenarioData, Usage } from '../scenarioData.ts';
import type { PlainEntry } from './plainReport.ts';
import { sayAction } from './sayAction.ts';
import { sayEvent, type SaidEvent } from './sayEvent.ts';
import { dropped, guessed, ONLY_THOSE, SAYABLE, type Remark } from './said.ts';

export interface PlainTest {
  readonly Version: string;
  readonly Metadata: unknown;
  readonly Observations: readonly Observation[];
}

export interface PlainOutcome {
  /** Undefined where not one observation can be said. */
  readonly test: PlainTest | undefined;
  /** In the order of the scenario. */
  readonly entries: readonly PlainEntry[];
}

export function plainTest(scenario: ScenarioData): PlainOutcome {
  const { Version, Metadata = {}, Observations } = scenario;
  const said = new Map(Observations.map((one) => [one.Identifier, sayable(one)]));
  const isSaid = (name: string): boolean => said.get(name)?.event !== undefined;
  const names = { events: 0, actions: 0 };
  const entries: PlainEntry[] = aboutScenario(scenario);
  const kept: Observation[] = [];
  for (const [place, observation] of Observations.entries()) {
    const { Identifier } = observation;
    const remarks: Remark[] = [];
    const event = said.get(Identifier);
    remarks.push(...(event?.remarks ?? []).map((remark) => within(remark, 'Event')));
    if (event?.event) {
      const lost = lostBefore(observation, Observations, isSaid);
      if (lost.length > 0) remarks.push(earlier(lost));
      const { actions, remarks: ofActions } = sayActions(observation, event, names);
      remarks.push(...ofActions);
      kept.push({
        Identifier,
        Event: wholeEvent(event.event, `e${++names.events}`),
        Usage: usageOf(observation),
        Actions: actions,
        Transitions: { NextObservations: nextOf(observation, Observations, isSaid) },
      });
    } else remarks.push(...(observation.Actions?.map(lostAction) ?? []));
    entries.push(...entriesOf(observation, place, remarks));
  }
  return { test: kept.length === 0 ? undefined : { Version, Metadata, Observations: kept }, entries };
}

// helpers

/** What must never happen cannot be said at all, whatever it is. */
function sayable({ Event, Usage: usage }: Observation): SaidEvent {
  if (usage?.Type !== 'NEVER') return sayEvent(Event);
  const why = 'The service cannot say that something must not happen.';
  return { event: undefined, checks: [], remarks: [dropped(`That ${Event.Type} never happens`, why)] };
}

function wholeEvent({ Type, Actor = 'System', Properties = {} }: ObservedEvent, Identifier: string): ObservedEvent {
  return { Identifier, Type, Actor, Properties };
}

function usageOf({ Usage: usage = { Type: 'EXACTLY' } }: Observation): Usage {
  return usage.Type === 'EXACTLY' ? { Type: 'EXACTLY', Times: usage.Times ?? 1 } : usage;
}

/** In the order they are done, each leading to the next, as the service has them. */
function sayActions(
  { Actions = [] }: Observation,
  { checks }: SaidEvent,
  names: { actions: number },
): { readonly actions: readonly ScenarioAction[]; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const all = [...checks];
  for (const { action, place } of inOrder(Actions)) {
    const said = sayAction(action);
    all.push(...said.actions);
    remarks.push(...said.remarks.map((remark) => within(remark, 'Actions', place)));
  }
  const named = all.map(({ Type, Parameters }) => ({
    Identifier: `a${++names.actions}`,
    Type,
    Parameters: { ActionType: Type, ...Parameters },
  }));
  const actions = named.map((action, place) => ({
    ...action,
    Transitions: { NextAction: named[place + 1]?.Identifier ?? '' },
  }));
  return { actions, remarks };
}

function lostAction({ Type, Parameters }: ScenarioAction, place: number): Remark {
  const of = Parameters.Behavior?.Properties.ActionType ?? Parameters.Instruction?.Type ?? Parameters.Namespace;
  const what = of === undefined ? Type : `${Type} (${of})`;
  const isUnknown = Parameters.Behavior && !SAYABLE.has(Parameters.Behavior.Properties.ActionType);
  const why = 'The observation it belongs to cannot be said.';
  return dropped(what, isUnknown ? `${why} ${ONLY_THOSE}` : why, 'Actions', place);
}

/** What is awaited next: in place of an observation that cannot be said, those that come after it. */
function nextOf(
  observation: Observation,
  all: readonly Observation[],
  isSaid: (name: string) => boolean,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const names = (observation.Transitions?.NextObservations ?? []).flatMap((name) => {
    if (isSaid(name)) return [name];
    const lost = all.find(({ Identifier }) => Identifier === name);
    return lost && !seen.has(name) ? nextOf(lost, all, isSaid, new Set([...seen, name])) : [];
  });
  return [...new Set(names)];
}

/** Observations that cannot be said and had to come before this one. */
function lostBefore(
  { Identifier }: Observation,
  all: readonly Observation[],
  isSaid: (name: string) => boolean,
): readonly string[] {
  return all
    .filter(({ Transitions }) => Transitions?.NextObservations?.includes(Identifier))
    .map((before) => before.Identifier)
    .filter((name) => !isSaid(name));
}

function earlier(lost: readonly string[]): Remark {
  const names = lost.map((name) => `"${name}"`).join(', ');
  const why = 'What it was awaited after cannot be said, so that it may be met too early.';
  return guessed(`It is awaited without ${names} before it`, why);
}

function within(remark: Remark, ...path: Remark['path']): Remark {
  return { ...remark, path: [...path, ...remark.path] };
}

function entriesOf(
  { Identifier, Event }: Observation,
  place: number,
  remarks: readonly Remark[],
): readonly PlainEntry[] {
  if (remarks.length === 0) {
    const pointer = pointerTo(['Observations', place]);
    return [
      { observation: Identifier, kind: 'exact', what: Event.Type, why: 'The service says it the same way.', pointer },
    ];
  }
  return remarks.map(({ path, kind, what, why }) => ({
    observation: Identifier,
    kind,
    what,
    why,
    pointer: pointerTo(['Observations', place, ...path]),
  }));
}

/** What the scenario says of itself: some of it is given to the service beside the content of a test case. */
function aboutScenario(scenario: ScenarioData): PlainEntry[] {
  const told = (member: keyof ScenarioData, kind: PlainEntry['kind'], why: string): PlainEntry[] =>
    scenario[member] === undefined ? [] : [{ observation: '', kind, what: member, why, pointer: pointerTo([member]) }];
  return [
    ...told('Name', 'beside', 'CreateTestCase takes it as Name.'),
    ...told('Description', 'beside', 'CreateTestCase takes it as Description.'),
    ...told(
      'EntryPoint',
      'beside',
      'CreateTestCase takes it as EntryPoint, and knows VOICE_CALL and CHAT only: a test of the service begins with no task.',
    ),
    ...told('Instance', 'beside', 'The service tests in the instance the test case is made in.'),
    ...told('Flows', 'beside', 'The service has the flows of its instance.'),
    ...told('Seed', 'dropped', 'Chance in the service cannot be repeated.'),
    ...told('Start', 'dropped', 'A test of the service begins when it is started.'),
  ];
}
