import type { Severity } from '../../../block.ts';
import { getAt, isObject, pointerStep, pointerTo } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { NO_OFFER, offerName, offerSafe, type Offer } from '../../offer.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { didYouMean, kindOf, quote } from '../../words.ts';

/** flow-language §1.1–§1.4, §1.9: which member holds what. */
export const flowShape = defineRule({
  id: 'flow-shape',
  category: 'service',
  severity: 'error',
  summary: 'Every member of the file has the shape the Flow language gives it.',
  check(context) {
    checkTop(context);
    checkMetadata(context);
    for (const block of context.view.blocks) checkAction(block, context);
  },
});

// helpers

type Kind = 'object' | 'list' | 'text' | 'name';

const KINDS: Readonly<Record<Kind, { readonly words: string; readonly is: (value: unknown) => boolean }>> = {
  object: { words: 'an object', is: isObject },
  list: { words: 'a list', is: Array.isArray },
  text: { words: 'text', is: (value) => typeof value === 'string' },
  /** Text that has to say something; empty, it is as good as missing. */
  name: { words: 'text', is: (value) => typeof value === 'string' && value !== '' },
};

/** Whether a member has the kind it should have; one that has not is reported. */
function isKind(
  value: unknown,
  kind: Kind,
  member: string,
  pointer: string,
  { report }: RuleContext,
  about: { block?: PlacedBlock; severity?: Severity } = {},
): boolean {
  const { words, is } = KINDS[kind];
  if (is(value)) return true;
  const message =
    value === undefined || (kind === 'name' && value === '')
      ? `Missing "${member}", expected ${words}.`
      : `Expected "${member}" to be ${words}, found ${kindOf(value)}.`;
  report({ ...about, pointer, message, ...offerEmpty(value, kind, member, pointer) });
  return false;
}

/** Nothing where a list or an object belongs is read as an empty one everywhere. */
function offerEmpty(value: unknown, kind: Kind, member: string, pointer: string): Offer {
  const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isNothing || !MAY_BE_EMPTY.has(member)) return NO_OFFER;
  return offerSafe(`Make "${member}" empty`, { set: pointer, value: kind === 'list' ? [] : {} });
}

const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['Parameters', 'Transitions', 'Errors', 'Conditions']);

function checkTop(context: RuleContext): void {
  checkTopMembers(context);
  const actions = getAt(context.flow, ['Actions']);
  if (isKind(actions, 'list', 'Actions', '/Actions', context)) {
    (actions as unknown[]).forEach((action, index) => {
      if (isObject(action)) return;
      const message = `Expected action ${index + 1} to be an object, found ${kindOf(action)}.`;
      context.report({ pointer: pointerTo(['Actions', index]), message });
    });
  }
  const settings = getAt(context.flow, ['Settings']);
  if (settings !== undefined) isKind(settings, 'object', 'Settings', '/Settings', context);
}

/** Others keep members of their own beside those of a flow; only what stands for a missing one is told. */
function checkTopMembers({ flow, nearest, report }: RuleContext): void {
  for (const name of Object.keys(flow)) {
    const meant = TOP_MEMBERS.has(name) ? undefined : nearest(name, TOP_MEMBERS);
    if (meant === undefined || Object.hasOwn(flow, meant)) continue;
    const at = { pointer: pointerTo([name]), atName: true } as const;
    const message = `Unknown member ${quote(name)}${didYouMean(meant)}`;
    report({ ...at, message, severity: 'warning', ...offerName(flow, at.pointer, meant) });
  }
}

const TOP_MEMBERS: ReadonlySet<string> = new Set(['Version', 'StartAction', 'Metadata', 'Actions', 'Settings']);

// The service stores metadata and never reads it, so what is odd there is only worth a warning.

function checkMetadata(context: RuleContext): void {
  const metadata = getAt(context.flow, ['Metadata']);
  const odd = { severity: 'warning' } as const;
  if (metadata === undefined || !isKind(metadata, 'object', 'Metadata', '/Metadata', context, odd)) return;
  for (const name of ['entryPointPosition', 'EntryPointPosition']) {
    checkPosition(getAt(metadata, [name]), name, pointerTo(['Metadata', name]), context);
  }
  const entries = getAt(metadata, ['ActionMetadata']);
  const pointer = '/Metadata/ActionMetadata';
  if (entries === undefined || !isKind(entries, 'object', 'ActionMetadata', pointer, context, odd)) return;
  for (const id of Object.keys(entries as object)) {
    const entry = (entries as Record<string, unknown>)[id];
    if (isObject(entry) && isPosition(entry['position']) && isPosition(entry['Position'])) continue;
    const at = pointer + pointerStep(id);
    if (!isObject(entry)) {
      const message = `Expected the metadata of ${quote(id)} to be an object, found ${kindOf(entry)}.`;
      context.report({ pointer: at, message, ...odd });
      continue;
    }
    for (const name of ['position', 'Position']) checkPosition(getAt(entry, [name]), name, `${at}/${name}`, context);
  }
}

/** Whether it is one, or none is said. */
function isPosition(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof getAt(value, X) === 'number' && typeof getAt(value, Y) === 'number';
}

const X = ['x'];
const Y = ['y'];

function checkPosition(position: unknown, name: string, pointer: string, { report }: RuleContext): void {
  if (isPosition(position)) return;
  const message = `Expected "${name}" to be {"x": 0, "y": 0}; the block is placed anew otherwise.`;
  report({ pointer, message, severity: 'warning' });
}

function checkAction(block: PlacedBlock, context: RuleContext): void {
  const action = context.actionOf(block);
  const { pointer } = block;
  checkMembers(action, ACTION_MEMBERS, pointer, block, context);
  const parameters: unknown = action['Parameters'];
  if (parameters !== undefined && !isObject(parameters))
    isKind(parameters, 'object', 'Parameters', `${pointer}/Parameters`, context, { block });
  const transitions: unknown = action['Transitions'];
  if (transitions === undefined) return; // missing-branch, unless nothing comes after the block
  if (isObject(transitions)) checkTransitions(transitions, block, context);
  else isKind(transitions, 'object', 'Transitions', `${pointer}/Transitions`, context, { block });
}

function checkTransitions(
  transitions: Readonly<Record<string, unknown>>,
  block: PlacedBlock,
  context: RuleContext,
): void {
  const pointer = `${block.pointer}/Transitions`;
  checkMembers(transitions, TRANSITION_MEMBERS, pointer, block, context);
  const next = transitions['NextAction'];
  if (next !== undefined && typeof next !== 'string')
    isKind(next, 'text', 'NextAction', `${pointer}/NextAction`, context, { block });
  for (const list of ['Errors', 'Conditions'] as const) {
    const entries = transitions[list];
    // Most are sound; places are spelt for the others only.
    if (Array.isArray(entries) && entries.every(SOUND[list])) continue;
    const at = `${pointer}/${list}`;
    if (entries === undefined || !isKind(entries, 'list', list, at, context, { block })) continue;
    (entries as unknown[]).forEach((entry, index) => {
      const place = `${at}/${index}`;
      if (!isKind(entry, 'object', `${list}[${index}]`, place, context, { block })) return;
      const next = getAt(entry, ['NextAction']);
      isKind(next, 'text', 'NextAction', `${place}/NextAction`, context, { block });
      if (list === 'Errors')
        isKind(getAt(entry, ['ErrorType']), 'name', 'ErrorType', `${place}/ErrorType`, context, { block });
      else checkCondition(entry, place, block, context);
    });
  }
}

/** Whether an entry has everything, and each of its kind. */
const SOUND: Readonly<Record<'Errors' | 'Conditions', (entry: unknown) => boolean>> = {
  Errors: (entry) => KINDS.text.is(getAt(entry, NEXT_ACTION)) && KINDS.name.is(getAt(entry, ERROR_TYPE)),
  Conditions: (entry) =>
    KINDS.text.is(getAt(entry, NEXT_ACTION)) &&
    KINDS.name.is(getAt(entry, OPERATOR)) &&
    KINDS.list.is(getAt(entry, OPERANDS)),
};

const NEXT_ACTION = ['NextAction'];
const ERROR_TYPE = ['ErrorType'];
const OPERATOR = ['Condition', 'Operator'];
const OPERANDS = ['Condition', 'Operands'];

function checkCondition(entry: unknown, pointer: string, block: PlacedBlock, context: RuleContext): void {
  const condition = getAt(entry, ['Condition']);
  const at = `${pointer}/Condition`;
  if (!isKind(condition, 'object', 'Condition', at, context, { block })) return;
  isKind(getAt(condition, ['Operator']), 'name', 'Operator', `${at}/Operator`, context, { block });
  isKind(getAt(condition, ['Operands']), 'list', 'Operands', `${at}/Operands`, context, { block });
}

const ACTION_MEMBERS: readonly string[] = ['Identifier', 'Type', 'Parameters', 'Transitions'];
const TRANSITION_MEMBERS: readonly string[] = ['NextAction', 'Errors', 'Conditions'];

/** A member that is not known is kept, and often is a slip of the pen. */
function checkMembers(
  holder: Readonly<Record<string, unknown>>,
  known: readonly string[],
  pointer: string,
  block: PlacedBlock,
  { nearest, report }: RuleContext,
): void {
  for (const name in holder) {
    if (known.includes(name) || !Object.hasOwn(holder, name)) continue;
    const meant = nearest(name, known);
    const hint = didYouMean(meant) || ': this version does not know it and keeps it as it is.';
    const at = { block, pointer: pointer + pointerTo([name]), atName: true } as const;
    const fix = offerName(holder, at.pointer, meant);
    report({ ...at, message: `Unknown member ${quote(name)}${hint}`, severity: 'warning', ...fix });
  }
}
