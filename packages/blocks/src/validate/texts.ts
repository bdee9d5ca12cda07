/** What people wrote into a flow, text by text, for rules that read rather than run it. */
import { getAt, memberOf, pointerStep } from '../flow/json.ts';
import type { FlowView, PlacedBlock } from '../flow/viewFlow.ts';
import type { RuleContext } from './rule.ts';

export interface PlacedText {
  readonly text: string;
  /** The member it is the value of; for a key, the key itself. */
  readonly name: string;
  readonly pointer: string;
  /** Whether it is a key, such as that of a contact attribute. */
  readonly atName: boolean;
  /** Undefined for the flow's own name and description. */
  readonly block: PlacedBlock | undefined;
}

type Looked = Pick<RuleContext, 'flow' | 'view' | 'actionOf'>;

/**
 * The flow's name and description, then block by block what is set and what it is compared with; collected once for a
 * view, for several rules read them.
 */
export function textsOf(looked: Looked): readonly PlacedText[] {
  let texts = TEXTS.get(looked.view);
  if (!texts) TEXTS.set(looked.view, (texts = collect(looked)));
  return texts;
}

/**
 * All of those texts in one, each on lines of its own and in no order, beside the names of parameters. Almost no flow has
 * what rules look for in it, so they look here first, and only then at every text and its place.
 */
export function writtenIn(looked: Looked): string {
  let written = WRITTEN.get(looked.view);
  if (written === undefined) WRITTEN.set(looked.view, (written = write(looked)));
  return written;
}

// helpers

const TEXTS = new WeakMap<FlowView, readonly PlacedText[]>();
const WRITTEN = new WeakMap<FlowView, string>();

function write({ flow, view, actionOf }: Looked): string {
  const metadata = memberOf(flow, 'Metadata');
  const texts: string[] = [];
  const open: object[] = [];
  const add = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) open.push(value);
  };
  add([memberOf(metadata, 'name'), memberOf(metadata, 'description')]);
  view.blocks.forEach((block) => {
    const action = actionOf(block);
    add(memberOf(action, 'Parameters'));
    const conditions = memberOf(memberOf(action, 'Transitions'), 'Conditions');
    if (!Array.isArray(conditions)) return;
    for (const entry of conditions) add(memberOf(memberOf(entry, 'Condition'), 'Operands'));
  });
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (Array.isArray(holder)) holder.forEach(add);
    else {
      for (const name in holder) {
        texts.push(name);
        add((holder as Readonly<Record<string, unknown>>)[name]);
      }
    }
  }
  return texts.join('\n');
}

function collect({ flow, view, actionOf }: Looked): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  for (const name of ['name', 'description']) {
    const text = getAt(flow, ['Metadata', name]);
    if (typeof text !== 'string') continue;
    texts.push({ text, name, pointer: `/Metadata/${name}`, atName: false, block: undefined });
  }
  for (const block of view.blocks) {
    const action = actionOf(block);
    addTexts(getAt(action, ['Parameters']), `${block.pointer}/Parameters`, block, texts);
    const conditions = getAt(action, ['Transitions', 'Conditions']);
    if (!Array.isArray(conditions)) continue;
    conditions.forEach((entry: unknown, index) => {
      const pointer = `${block.pointer}/Transitions/Conditions/${index}/Condition/Operands`;
      addTexts(getAt(entry, ['Condition', 'Operands']), pointer, block, texts);
    });
  }
  return texts;
}

/** An object or a list that is being read, up to a member of it. */
interface Holder {
  readonly members: Readonly<Record<string, unknown>>;
  readonly steps: readonly string[];
  readonly isList: boolean;
  readonly pointer: string;
  next: number;
}

/** In the order of the file, without recursion: a hostile file nests deeper than the stack. */
function addTexts(top: unknown, pointer: string, block: PlacedBlock, texts: PlacedText[]): void {
  if (typeof top === 'string') texts.push({ text: top, name: '', pointer, atName: false, block });
  if (typeof top !== 'object' || top === null) return;
  const open = [holderOf(top, pointer)];
  for (let holder = open.at(-1); holder !== undefined; holder = open.at(-1)) {
    const step = holder.steps[holder.next++];
    if (step === undefined) {
      open.pop();
      continue;
    }
    const value = holder.members[step];
    const name = holder.isList ? '' : step;
    const place = holder.pointer + pointerStep(step);
    // The names of parameters are the service's; what stands below them is the author's.
    if (open.length > 1 && name !== '') texts.push({ text: name, name, pointer: place, atName: true, block });
    if (typeof value === 'string') texts.push({ text: value, name, pointer: place, atName: false, block });
    else if (typeof value === 'object' && value !== null) open.push(holderOf(value, place));
  }
}

function holderOf(value: object, pointer: string): Holder {
  const members = value as Readonly<Record<string, unknown>>;
  return { members, steps: Object.keys(value), isList: Array.isArray(value), pointer, next: 0 };
}
