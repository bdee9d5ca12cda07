/**
 * A flow as its author sees it: blocks with branches. The view is computed from the document and never stored, so the
 * two cannot disagree. This is the only reader of actions and transitions; everything else speaks of blocks.
 */
import type { ActionForm, BlockDefinition, BranchDefinition, Condition } from '../block.ts';
import type { FieldKind } from '../fields.ts';
import { foreignBlocks, type ForeignBlock } from '../foreign/foreign.ts';
import { catalog } from '../catalog.gen.ts';
import type { ActionJson, FlowJson, Json, JsonObject, Position, TransitionsJson } from './flow.ts';
import { describeCondition } from '../words.ts';
import { getAt, isObject, memberOf, toText } from './json.ts';
import { isDynamic } from './reference.ts';
import { slotsOf } from './slots.ts';
import { markParts } from './splitBlocks.ts';

/** A block placed in a flow. */
export interface PlacedBlock {
  /** The action's identifier; `#3` for the third action of a file when it has none that can be used. */
  readonly id: string;
  /** Place in the file, from 0. */
  readonly index: number;
  /** The action Type as the file says it; empty when it does not. */
  readonly type: string;
  /** What it is: one of the 19, a block of other channels known by name, or neither. */
  readonly definition: BlockDefinition | undefined;
  readonly form: ActionForm | undefined;
  readonly foreign: ForeignBlock | undefined;
  /** The name to show: a given name, else the block's title. */
  readonly title: string;
  /** Whether an author gave it a name of its own. */
  readonly named: boolean;
  /** What is set, by field name, as found; absent fields are absent. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** The names people gave the resources that are set, by field name, where the file tells (flow-language §1.9). */
  readonly displayNames: Readonly<Record<string, string>>;
  readonly branches: readonly Branch[];
  readonly conditions: readonly Condition[];
  readonly position: Position | undefined;
  /** The block this action is a part of, where one block is stored as several actions (flow-language §2.13). */
  readonly partOf: string | undefined;
  /** The other actions of this block, in order. */
  readonly parts: readonly string[];
  /** JSON pointer of the action. */
  readonly pointer: string;
}

/** A named way out of a placed block. */
export interface Branch {
  readonly name: string;
  readonly label: string;
  readonly kind: 'success' | 'condition' | 'error';
  /** The block it leads to; undefined when it is not connected. */
  readonly target: string | undefined;
  /** As the catalog declares it; undefined for one the author made or the catalog does not know. */
  readonly declared: BranchDefinition | undefined;
  /** Made by the author, on a block that lets authors make conditions. */
  readonly authored: boolean;
  /** Whether the file has a transition for it. */
  readonly stored: boolean;
  /** JSON pointer of the transition, or of the block's transitions when there is none. */
  readonly pointer: string;
  readonly operator?: string;
  readonly operand?: string;
  readonly errorType?: string;
}

export interface FlowView {
  readonly blocks: readonly PlacedBlock[];
  /** By identifier; of several with one identifier, the first. */
  readonly byId: ReadonlyMap<string, PlacedBlock>;
  /** The identifier the flow begins with; undefined when it says none. */
  readonly start: string | undefined;
  readonly entryPosition: Position | undefined;
}

/**
 * Sees a flow as blocks and branches. Anything malformed is passed over rather than refused: the validator says what
 * is wrong, the view shows what is there.
 */
export function viewFlow(flow: FlowJson): FlowView {
  const listed = memberOf(flow, 'Actions');
  const actions: readonly ActionJson[] = Array.isArray(listed) ? listed : [];
  const metadata = memberOf(flow, 'Metadata');
  const entries = memberOf(metadata, 'ActionMetadata');
  const blocks: PlacedBlock[] = [];
  const byId = new Map<string, PlacedBlock>();
  let known: ReadonlySet<unknown> | undefined;
  const isKnown = (id: string): boolean => {
    known ??= new Set(actions.map((action) => memberOf(action, 'Identifier')));
    return known.has(id);
  };
  actions.forEach((action, index) => {
    if (!isObject(action)) return;
    const id = idOf(action, index, isKnown);
    const block = placeOnce(metadataOf(entries, id), action, id, index);
    blocks.push(block);
    if (!byId.has(block.id)) byId.set(block.id, block);
  });
  const start = memberOf(flow, 'StartAction');
  return markParts(flow, {
    blocks,
    byId,
    start: typeof start === 'string' && start !== '' ? start : undefined,
    entryPosition: positionOf(metadata, 'entryPointPosition', 'EntryPointPosition'),
  });
}

/** What an action is. Blocks that share a Type are told apart by their mark; the one without a mark is the default. */
export function identify(
  type: string,
  parameters: unknown,
): {
  definition?: BlockDefinition;
  form?: ActionForm;
  foreign?: ForeignBlock;
} {
  let fallback: { definition: BlockDefinition; form: ActionForm } | undefined;
  for (const candidate of blocksOfType.get(type) ?? []) {
    if (candidate.form.mark === undefined) fallback = candidate;
    else if (hasMark(candidate.form.mark, parameters)) return candidate;
  }
  const foreign = foreignOfType.get(type)?.find(({ mark }) => mark === undefined || hasMark(mark, parameters));
  if (foreign && (foreign.mark || !fallback)) return { foreign };
  return fallback ?? {};
}

// helpers

const blocksOfType = new Map<string, { definition: BlockDefinition; form: ActionForm }[]>();
for (const definition of catalog) {
  for (const form of definition.actions) {
    const sharing = blocksOfType.get(form.type);
    if (sharing) sharing.push({ definition, form });
    else blocksOfType.set(form.type, [{ definition, form }]);
  }
}

const foreignOfType = new Map<string, ForeignBlock[]>();
for (const foreign of foreignBlocks) {
  const sharing = foreignOfType.get(foreign.type);
  if (sharing) sharing.push(foreign);
  else foreignOfType.set(foreign.type, [foreign]);
}

function hasMark(mark: NonNullable<ActionForm['mark']>, parameters: unknown): boolean {
  const value = getAt(parameters, mark.path);
  if (mark.startsWith === undefined) return value !== undefined;
  return typeof value === 'string' && value.startsWith(mark.startsWith);
}

/** What a block is called: as the file says, else by its place, in a way that nothing in the file is called. */
function idOf(action: ActionJson, index: number, isKnown: (id: string) => boolean): string {
  if (typeof action.Identifier === 'string' && action.Identifier !== '') return action.Identifier;
  let id = `#${index + 1}`;
  while (isKnown(id)) id = `#${id}`;
  return id;
}

interface Placed {
  readonly metadata: JsonObject | undefined;
  readonly block: PlacedBlock;
}

/** What frozen actions were seen as: whoever keeps a flow in versions freezes them, and most versions share most. */
const placed = new WeakMap<ActionJson, Placed>();

function placeOnce(metadata: JsonObject | undefined, action: ActionJson, id: string, index: number): PlacedBlock {
  if (!Object.isFrozen(action) || (metadata && !Object.isFrozen(metadata))) {
    return placeOf(metadata, action, id, index);
  }
  const known = placed.get(action);
  if (known?.metadata === metadata && known?.block.id === id && known.block.index === index) return known.block;
  const block = placeOf(metadata, action, id, index);
  placed.set(action, { metadata, block });
  return block;
}

function placeOf(metadata: JsonObject | undefined, action: ActionJson, id: string, index: number): PlacedBlock {
  const type = typeof action.Type === 'string' ? action.Type : '';
  const { definition, form, foreign } = identify(type, action.Parameters);
  const pointer = `/Actions/${index}`;
  const parameters = parametersOf(action.Parameters, definition, form);
  const branches = inOwnWords(branchesOf(action, definition, `${pointer}/Transitions`), definition, parameters);
  const named = metadata?.['isFriendlyName'] === true;
  return {
    id,
    index,
    type,
    definition,
    form,
    foreign,
    title: named ? id : (definition?.title ?? foreign?.title ?? (type || 'Unknown block')),
    named,
    parameters,
    displayNames: displayNamesOf(metadata, action.Parameters, definition ?? foreign, form),
    branches,
    conditions: conditionsOf(branches),
    position: positionOf(metadata, 'position', 'Position'),
    partOf: undefined,
    parts: NO_PARTS,
    pointer,
  };
}

/** What is set; of a block with several Types only what this one stores, for the service refuses the rest. */
function parametersOf(
  parameters: unknown,
  definition: BlockDefinition | undefined,
  form: ActionForm | undefined,
): Record<string, Json> {
  if (!isObject(parameters)) return {};
  if (!definition) return { ...(parameters as JsonObject) };
  const values: Record<string, Json> = {};
  slotsOf(definition, form).forEach(({ name, field, steps }) => {
    const value =
      getAt(parameters, steps) ??
      field.aliases?.map((alias) => memberOf(parameters, alias)).find((found) => found !== undefined);
    if (value !== undefined) values[name] = value as Json;
  });
  return values;
}

function displayNamesOf(
  metadata: JsonObject | undefined,
  stored: unknown,
  known: Pick<ForeignBlock, 'parameters'> | undefined,
  form: ActionForm | undefined,
): Readonly<Record<string, string>> {
  if (!metadata || !known?.parameters || !mayName(metadata)) return NO_NAMES;
  let names: Record<string, string> | undefined;
  const shown = memberOf(metadata, 'parameters');
  for (const { name, field, steps } of slotsOf({ parameters: known.parameters }, form)) {
    const value = getAt(stored, steps);
    if (value === undefined) continue;
    const found = nameIn(memberOf(getAt(shown, steps), 'displayName')) ?? olderName(metadata, field.kind);
    if (found === undefined || isDynamic(toText(value))) continue;
    names ??= {};
    names[name] = found;
  }
  return names ?? NO_NAMES;
}

/** Most metadata only says where a block stands, and then no field has to be looked for. */
function mayName(metadata: JsonObject): boolean {
  for (const member in metadata) if (NAMING.has(member)) return true;
  return false;
}

function olderName(metadata: JsonObject, kind: FieldKind): string | undefined {
  const members = OLDER_NAMES[kind];
  if (!members) return undefined;
  return members.map((member) => nameIn(getAt(metadata, [member, 'text']))).find((found) => found !== undefined);
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const NO_NAMES: Readonly<Record<string, string>> = {};
const NO_PARTS: readonly string[] = [];

/** Where older designers kept the name of a chosen resource, as `{ "id": …, "text": … }` (flow-language §1.9). */
const OLDER_NAMES: Partial<Record<FieldKind, readonly string[]>> = {
  queue: ['queue'],
  agent: ['queue'],
  flow: ['ContactFlow', 'contactFlow'],
  hours: ['Hours'],
};

const NAMING: ReadonlySet<string> = new Set(['parameters', ...Object.values(OLDER_NAMES).flat()]);

/** Branches for the conditions an author made, in the block's own words where it has any. */
function inOwnWords(
  branches: readonly Branch[],
  definition: BlockDefinition | undefined,
  parameters: Readonly<Record<string, Json>>,
): readonly Branch[] {
  const authored = definition?.conditions?.labels ? branches.filter((branch) => branch.authored) : [];
  if (authored.length === 0) return branches;
  const labels = definition?.conditions?.labels?.(authored.map(conditionOf), parameters) ?? [];
  let place = 0;
  return branches.map((branch) => {
    return branch.authored ? { ...branch, label: labels[place++] ?? branch.label } : branch;
  });
}

function conditionsOf(branches: readonly Branch[]): readonly Condition[] {
  return branches.some(isCondition) ? branches.filter(isCondition).map(conditionOf) : NO_CONDITIONS;
}

function isCondition({ kind }: Branch): boolean {
  return kind === 'condition';
}

const NO_CONDITIONS: readonly Condition[] = [];

function conditionOf({ name, operator = '', operand = '' }: Branch): Condition {
  return { branch: name, operator, operand };
}

function branchesOf(action: ActionJson, definition: BlockDefinition | undefined, pointer: string): Branch[] {
  const transitions = isObject(action.Transitions) ? action.Transitions : NO_TRANSITIONS;
  const conditions = Array.isArray(transitions.Conditions) ? transitions.Conditions : NONE;
  const errors = Array.isArray(transitions.Errors) ? transitions.Errors : NONE;
  const declared = definition?.branches ?? NONE;
  const branches: Branch[] = [];
  const claimed: BranchDefinition[] = [];
  // One error alone repeats none.
  const errorTypes = errors.length > 1 ? new Set<string>() : undefined;

  conditions.forEach((entry, index) => {
    if (!isObject(entry)) return;
    const condition = isObject(entry.Condition) ? entry.Condition : {};
    const operator = toText(condition.Operator);
    const operand = toText(Array.isArray(condition.Operands) ? condition.Operands[0] : undefined);
    const known = declared.find(
      (one) =>
        !claimed.includes(one) &&
        one.stored.as === 'Condition' &&
        one.stored.operator === operator &&
        one.stored.operand === operand,
    );
    if (known) claimed.push(known);
    branches.push({
      name: known?.name ?? `condition-${index + 1}`,
      label: known?.label ?? describeCondition({ operator, operand }),
      kind: 'condition',
      target: targetOf(entry.NextAction),
      declared: known,
      authored: known === undefined && definition?.conditions !== undefined,
      stored: true,
      pointer: `${pointer}/Conditions/${index}`,
      operator,
      operand,
    });
  });

  // NextAction is a branch of its own only where it repeats no other (flow-language §1.4.3).
  const next = declared.find((one) => one.stored.as === 'NextAction');
  const ownNext = definition ? next !== undefined : transitions.NextAction !== undefined;
  if (ownNext) {
    if (next) claimed.push(next);
    const stored = transitions.NextAction !== undefined;
    branches.push({
      name: next?.name ?? 'success',
      label: next?.label ?? (definition ? 'Success' : 'Next'),
      kind: 'success',
      target: targetOf(transitions.NextAction),
      declared: next,
      authored: false,
      stored,
      pointer: stored ? `${pointer}/NextAction` : pointer,
    });
  }

  errors.forEach((entry, index) => {
    if (!isObject(entry)) return;
    const errorType = toText(entry.ErrorType);
    const known = declared.find(
      (one) => !claimed.includes(one) && one.stored.as === 'Error' && one.stored.errorType === errorType,
    );
    if (known) claimed.push(known);
    const again = (errorTypes?.has(errorType) ?? false) || errorType === '';
    const unknownName = again ? `error-${errorType}#${index + 1}` : `error-${errorType}`;
    errorTypes?.add(errorType);
    branches.push({
      name: known?.name ?? unknownName,
      label: known?.label ?? ERROR_LABELS[errorType] ?? (errorType || 'Error'),
      kind: 'error',
      target: targetOf(entry.NextAction),
      declared: known,
      authored: false,
      stored: true,
      pointer: `${pointer}/Errors/${index}`,
      errorType,
    });
  });

  if (claimed.length < declared.length) addMissing(branches, declared, claimed, pointer);
  return inDrawnOrder(branches, declared);
}

const NO_TRANSITIONS: TransitionsJson = {};
const NONE: readonly never[] = [];

/** Branches that have to be there, and are not. */
function addMissing(
  branches: Branch[],
  declared: readonly BranchDefinition[],
  claimed: readonly BranchDefinition[],
  pointer: string,
): void {
  for (const one of declared) {
    if (claimed.includes(one) || one.neverTaken !== undefined || !one.required) continue;
    branches.push({
      name: one.name,
      label: one.label,
      kind: one.stored.as === 'Error' ? 'error' : one.stored.as === 'Condition' ? 'condition' : 'success',
      target: undefined,
      declared: one,
      authored: false,
      stored: false,
      pointer,
      ...(one.stored.as === 'Error' ? { errorType: one.stored.errorType } : {}),
      ...(one.stored.as === 'Condition' ? { operator: one.stored.operator, operand: one.stored.operand } : {}),
    });
  }
}

/** Authored conditions in the file's order, then declared branches in the catalog's, then what is left. */
function inDrawnOrder(branches: Branch[], declared: readonly BranchDefinition[]): Branch[] {
  const rank = (branch: Branch): number => {
    if (branch.authored) return -1;
    return branch.declared ? declared.indexOf(branch.declared) : declared.length;
  };
  // Most files have them so; a sort keeps the order of equals.
  let highest = -1;
  const isInOrder = branches.every((branch) => {
    const own = rank(branch);
    const isHigher = own >= highest;
    highest = own;
    return isHigher;
  });
  return isInOrder ? branches : branches.sort((a, b) => rank(a) - rank(b));
}

/** What people read instead of the names under `Errors` (flow-language §1.4.4). */
const ERROR_LABELS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  NoMatchingError: 'Error',
  NoMatchingCondition: 'No match',
  QueueAtCapacity: 'At capacity',
  ParticipantNotFound: 'Participant not found',
});

/** A missing, empty or malformed target means: not connected. */
function targetOf(next: unknown): string | undefined {
  return typeof next === 'string' && next !== '' ? next : undefined;
}

function metadataOf(entries: unknown, id: string): JsonObject | undefined {
  const entry = memberOf(entries, id);
  return isObject(entry) ? (entry as JsonObject) : undefined;
}

function positionOf(holder: unknown, name: string, olderName: string): Position | undefined {
  return positionIn(memberOf(holder, name)) ?? positionIn(memberOf(holder, olderName));
}

function positionIn(position: unknown): Position | undefined {
  const x = memberOf(position, 'x');
  const y = memberOf(position, 'y');
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
