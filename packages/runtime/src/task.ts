/** The task a run begins with: the part of StartTaskContact a flow can see (task-contacts §1.2). */
import { isObject, pointerTo, REFERENCE_TYPES, setOwn } from '@switchyard/blocks';

export interface Task {
  readonly Name: string;
  readonly Description: string;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly References: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  /** Seconds since 1970-01-01T00:00Z at which the flow starts. */
  readonly ScheduledTime?: number;
  readonly PreviousContactId?: string;
  readonly RelatedContactId?: string;
}

/** What is wrong with a file, by place. */
export interface FileProblem {
  /** JSON pointer. */
  readonly pointer: string;
  readonly message: string;
}

/** A task nobody said anything about. */
export const PLAIN_TASK: Task = { Name: 'A task', Description: '', Attributes: {}, References: {} };

const KNOWN = [
  'Name',
  'Description',
  'Attributes',
  'References',
  'ScheduledTime',
  'PreviousContactId',
  'RelatedContactId',
];
/** Members of StartTaskContact that say where the task goes, which a run decides by the flow it is given. */
const ELSEWHERE = [
  'InstanceId',
  'ContactFlowId',
  'QuickConnectId',
  'TaskTemplateId',
  'ClientToken',
  'SegmentAttributes',
];

/**
 * Reads a task from JSON. What is left out is plain; what is of a wrong shape is a problem with its place.
 *
 * @returns the task, or the problems
 */
export function readTask(
  value: unknown,
): { task: Task; problems: readonly [] } | { task: undefined; problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];
  const wrong = (pointer: string, message: string): void => void problems.push({ pointer, message });
  if (!isObject(value))
    return { task: undefined, problems: [{ pointer: '', message: 'Expected a task: a JSON object.' }] };
  const text = (name: string, fallback: string): string => {
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    if (found === undefined) return fallback;
    if (typeof found !== 'string') wrong(`/${name}`, `Expected text for ${name}.`);
    return typeof found === 'string' ? found : fallback;
  };
  for (const name of Object.keys(value)) {
    if (!KNOWN.includes(name) && !ELSEWHERE.includes(name)) {
      wrong(pointerTo([name]), `Unknown member "${name}", expected one of ${KNOWN.join(', ')}.`);
    }
  }
  const Attributes: Record<string, string> = {};
  for (const [key, found] of membersOf(value, 'Attributes', wrong)) {
    if (typeof found !== 'string') wrong(pointerTo(['Attributes', key]), 'Expected text; attributes are text.');
    else setOwn(Attributes, key, found);
  }
  const References: Record<string, { Type: string; Value: string }> = {};
  for (const [key, found] of membersOf(value, 'References', wrong)) {
    const { Type, Value } = isObject(found) ? found : {};
    if (
      typeof Type !== 'string' ||
      !(REFERENCE_TYPES as readonly string[]).includes(Type) ||
      typeof Value !== 'string'
    ) {
      wrong(
        pointerTo(['References', key]),
        `Expected { "Type": one of ${REFERENCE_TYPES.join(', ')}, "Value": text }.`,
      );
    } else setOwn(References, key, { Type, Value });
  }
  const scheduled = Object.hasOwn(value, 'ScheduledTime') ? value['ScheduledTime'] : undefined;
  if (scheduled !== undefined && typeof scheduled !== 'number') wrong('/ScheduledTime', 'Expected seconds since 1970.');
  const previous = text('PreviousContactId', '');
  const related = text('RelatedContactId', '');
  if (previous !== '' && related !== '') {
    wrong('', 'Expected PreviousContactId or RelatedContactId, not both (InvalidRequestException).');
  }
  const task: Task = {
    Name: text('Name', PLAIN_TASK.Name),
    Description: text('Description', ''),
    Attributes,
    References,
    ...(typeof scheduled === 'number' ? { ScheduledTime: scheduled } : {}),
    ...(previous === '' ? {} : { PreviousContactId: previous }),
    ...(related === '' ? {} : { RelatedContactId: related }),
  };
  return problems.length > 0 ? { task: undefined, problems } : { task, problems: [] };
}

// helpers

function membersOf(
  value: Record<string, unknown>,
  name: string,
  wrong: (pointer: string, message: string) => void,
): [string, unknown][] {
  const found = Object.hasOwn(value, name) ? value[name] : undefined;
  if (found === undefined) return [];
  if (isObject(found)) return Object.entries(found);
  wrong(`/${name}`, `Expected a JSON object for ${name}.`);
  return [];
}
