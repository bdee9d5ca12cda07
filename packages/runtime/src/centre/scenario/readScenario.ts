/** A scenario file, checked: what is wrong is told with its place before anything runs. */
import { isObject, parseTemplate } from '@switchyard/blocks';
import {
  meant,
  quoted,
  readShape,
  tell,
  type InstanceProblem,
  type Path,
  type Reading,
} from '../instance/reading/readShape.ts';
import type { ActionParameters, ObservedType, ScenarioAction, ScenarioData } from './scenarioData.ts';
import { scenarioShape } from './scenarioShape.ts';
import { resourceFieldsOf, TASK_ACTION_TYPES } from './actionTypes.ts';
import { whyNotMocked } from './mocks.ts';
import { tolerate } from './tolerate.ts';

/**
 * Reads a scenario from JSON. Never throws.
 *
 * @returns the scenario unless there is an error, and every problem with its place
 */
export function readScenario(value: unknown): {
  readonly scenario: ScenarioData | undefined;
  readonly problems: readonly InstanceProblem[];
} {
  const reading: Reading = { problems: [], places: new WeakMap() };
  if (!isObject(value)) {
    tell(reading, [], 'Expected a scenario: a JSON object with Version, EntryPoint and Observations.');
    return { scenario: undefined, problems: reading.problems };
  }
  const scenario = readShape(scenarioShape, tolerate(value), [], reading) as ScenarioData;
  if (reading.problems.length === 0) check(scenario, reading);
  const wrong = reading.problems.some(({ severity }) => severity === 'error');
  return { scenario: wrong ? undefined : scenario, problems: reading.problems };
}

// helpers

function check({ EntryPoint, Instance, Flows, Observations }: ScenarioData, reading: Reading): void {
  if (EntryPoint.Type !== 'TASK') {
    tell(
      reading,
      ['EntryPoint', 'Type'],
      `Expected "TASK": only tasks run here, and this test begins with a ${EntryPoint.Type}.`,
    );
  }
  if (Instance === undefined && EntryPoint.ContactFlowId === undefined) {
    tell(reading, ['EntryPoint'], 'Missing "ContactFlowId": the file of the flow, such as "flow.json".');
  }
  if (Instance !== undefined && Flows !== undefined) {
    tell(reading, ['Flows'], 'Expected no Flows beside an Instance: the instance has its own.');
  }
  const known = Observations.map(({ Identifier }) => Identifier);
  Observations.forEach(({ Identifier, Event, Usage, Actions = [], Transitions }, place) => {
    const at = (...path: Path): Path => ['Observations', place, ...path];
    if (known.indexOf(Identifier) < place) {
      tell(reading, at('Identifier'), `Expected one observation "${Identifier}", found two.`);
    }
    Transitions?.NextObservations?.forEach((next, number) => {
      if (known.includes(next)) return;
      tell(
        reading,
        at('Transitions', 'NextObservations', number),
        `Unknown observation "${next}"${meant(next, known) || `, expected one of ${quoted(known)}`}.`,
      );
    });
    checkEvent(Event.Type, Event.Properties ?? {}, at('Event'), reading);
    if (Usage?.Type === 'NEVER' && (Actions.length > 0 || Transitions?.NextObservations?.length)) {
      tell(reading, at('Usage'), 'Expected neither Actions nor NextObservations: what never happens leads to nothing.');
    }
    Actions.forEach((action, number) => checkAction(action, at('Actions', number), reading));
  });
}

/** What an event has to say, and what it may. */
const EVENTS: Readonly<Record<ObservedType, { readonly needs?: readonly string[]; readonly may?: readonly string[] }>> =
  {
    TestInitiated: {},
    TestCompleted: {},
    MessageReceived: { may: ['PromptId', 'Text', 'SSML', 'Media', 'MatchingCriteria'] },
    FlowActionStarted: { needs: ['ActionType'], may: ['ActionParameters', 'Block', 'Flow', 'Task'] },
    BranchTaken: { needs: ['Block'], may: ['Branch', 'Flow', 'Task'] },
    TaskQueued: { may: ['Queue', 'Task'] },
    OfferedToAgent: { may: ['Agent', 'Queue', 'Task'] },
    TaskEnded: { may: ['Reason', 'Task'] },
    ClockReached: { needs: ['At'] },
  };

function checkEvent(
  type: ObservedType,
  properties: Readonly<Record<string, unknown>>,
  at: Path,
  reading: Reading,
): void {
  const { needs = [], may = [] } = EVENTS[type];
  for (const name of needs) {
    if (!Object.hasOwn(properties, name)) tell(reading, [...at, 'Properties'], `Missing "${name}": ${type} needs it.`);
  }
  for (const name of Object.keys(properties)) {
    if (needs.includes(name) || may.includes(name)) continue;
    const all = [...needs, ...may];
    const those = all.length === 0 ? 'no properties' : `only ${quoted(all)}`;
    tell(reading, [...at, 'Properties', name], `Expected ${those} with ${type}, found "${name}".`);
  }
  checkActionType(properties['ActionType'], [...at, 'Properties', 'ActionType'], reading);
  if (type === 'MessageReceived') {
    tell(reading, [...at, 'Type'], 'A task has nobody who could hear or read: this never happens.', 'warning');
  }
}

function checkAction({ Type, Parameters }: ScenarioAction, at: Path, reading: Reading): void {
  const inside = (...path: Path): Path => [...at, 'Parameters', ...path];
  const needs = (...names: readonly (keyof ActionParameters)[]): void => {
    for (const name of names) {
      if (!Object.hasOwn(Parameters, name)) tell(reading, inside(), `Missing "${name}": ${Type} needs it.`);
    }
  };
  if (Parameters.ActionType !== undefined && Parameters.ActionType !== Type) {
    tell(
      reading,
      inside('ActionType'),
      `Expected "${Type}", as the action's own Type, found "${Parameters.ActionType}".`,
    );
  }
  switch (Type) {
    case 'Assert':
      needs('Namespace', 'Operator');
      if (Parameters.Operator !== undefined && Parameters.Operator !== 'Exists') needs('Operand');
      checkReference(Parameters.Namespace, inside('Namespace'), reading);
      return;
    case 'TestControl':
      needs('Command');
      for (const [label, path] of Object.entries(Parameters.Command?.Expressions ?? {})) {
        checkReference(path, inside('Command', 'Expressions', label), reading);
      }
      return;
    case 'OverrideSystemBehavior':
      needs('Behavior');
      checkBehavior(Parameters, inside('Behavior', 'Properties'), reading);
      return;
    case 'SendInstruction':
      needs('Actor', 'Instruction');
      checkInstruction(Parameters, inside('Instruction'), reading);
  }
}

function checkBehavior({ Behavior }: ActionParameters, at: Path, reading: Reading): void {
  if (!Behavior) return;
  const { ActionType, Strategy, Sticky, Times } = Behavior.Properties;
  checkActionType(ActionType, [...at, 'ActionType'], reading);
  if (Sticky === true && Times !== undefined) {
    tell(reading, at, 'Expected either Sticky, which holds for as long as the test runs, or Times.');
  }
  if (Strategy.Type === 'SubstituteResource') {
    if (!Object.hasOwn(Strategy, 'SubstituteArn')) {
      tell(reading, [...at, 'Strategy'], 'Missing "SubstituteArn": SubstituteResource needs it.');
    } else if (resourceFieldsOf(ActionType).length === 0) {
      tell(reading, [...at, 'ActionType'], `Expected a block that names a resource, found "${ActionType}".`);
    }
    return;
  }
  if (!Object.hasOwn(Strategy, 'Response')) {
    tell(reading, [...at, 'Strategy'], 'Missing "Response": MockResponse needs it.');
    return;
  }
  const { Type, ExecutionResult } = Strategy.Response;
  const why = whyNotMocked(ActionType, { Type, data: ExecutionResult?.LoadedData });
  if (why !== undefined) tell(reading, [...at, 'Strategy', 'Response'], why);
}

const INSTRUCTIONS: Readonly<Record<NonNullable<ActionParameters['Actor']>, readonly string[]>> = {
  Customer: ['DtmfInput', 'TextUtterance'],
  Agent: ['Accept', 'Decline', 'Complete', 'Close', 'Transfer', 'Pause', 'Resume', 'SetStatus'],
  Clock: ['Advance', 'Until'],
};

const NEEDED: Readonly<Record<string, string>> = {
  Transfer: 'QuickConnect',
  SetStatus: 'Status',
  Advance: 'By',
  Until: 'At',
};

function checkInstruction({ Actor, Instruction }: ActionParameters, at: Path, reading: Reading): void {
  if (!Actor || !Instruction) return;
  const { Type, Properties = {} } = Instruction;
  if (!INSTRUCTIONS[Actor].includes(Type)) {
    tell(reading, [...at, 'Type'], `Expected one of ${quoted(INSTRUCTIONS[Actor])} of ${Actor}, found "${Type}".`);
  }
  if (Actor === 'Customer') {
    tell(reading, at, 'A task has no customer who could do that: it is passed over.', 'warning');
  }
  const needed = NEEDED[Type];
  if (needed !== undefined && !Object.hasOwn(Properties, needed)) {
    tell(reading, [...at, 'Properties'], `Missing "${needed}": ${Type} needs it.`);
  }
}

function checkActionType(type: unknown, at: Path, reading: Reading): void {
  if (typeof type !== 'string' || TASK_ACTION_TYPES.includes(type)) return;
  tell(
    reading,
    at,
    `Unknown ActionType "${type}"${meant(type, TASK_ACTION_TYPES) || ', expected the Type of a block tasks may use'}.`,
  );
}

function checkReference(path: unknown, at: Path, reading: Reading): void {
  if (typeof path !== 'string') return;
  const parts = parseTemplate(path);
  if (parts.length === 1 && typeof parts[0] === 'object') return;
  tell(reading, at, `Expected one reference, such as "$.Attributes.tier", found "${path}".`);
}
