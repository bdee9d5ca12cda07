/** What people wrote into a flow, text by text, for rules that read rather than run it. */
import { getAt, isObject, pointerTo } from '../flow/json.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
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

/** The flow's name and description, then block by block what is set and what it is compared with. */
export function textsOf({ flow, view, actionOf }: Pick<RuleContext, 'flow' | 'view' | 'actionOf'>): PlacedText[] {
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

// helpers

/** In the order of the file, without recursion: a hostile file nests deeper than the stack. */
function addTexts(top: unknown, pointer: string, block: PlacedBlock, texts: PlacedText[]): void {
  const open: { value: unknown; name: string; pointer: string; depth: number }[] = [
    { value: top, name: '', pointer, depth: 0 },
  ];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, depth } = at;
    // The names of parameters are the service's; what stands below them is the author's.
    if (depth > 1 && at.name !== '') {
      texts.push({ text: at.name, name: at.name, pointer: at.pointer, atName: true, block });
    }
    if (typeof value === 'string') {
      texts.push({ text: value, name: at.name, pointer: at.pointer, atName: false, block });
      continue;
    }
    const members: [string, unknown][] = Array.isArray(value)
      ? value.map((item: unknown, index) => [String(index), item])
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [step, member] of members.toReversed()) {
      open.push({
        value: member,
        name: Array.isArray(value) ? '' : step,
        pointer: at.pointer + pointerTo([step]),
        depth: depth + 1,
      });
    }
  }
}
