/** Edits of a text tree. What is new is spelled as its neighbours are: on lines of its own, or on theirs. */
import type { Json } from '../flow/flow.ts';
import type { Fix, FlowEdit } from '../problem.ts';
import { indexIn, insertionIn, stepsTo } from './places.ts';
import { readText, type TextItem, type TextList, type TextMember, type TextObject, type TextTree } from './textTree.ts';

/**
 * Makes a fix in a text tree.
 *
 * @returns whether it was made; a fix of which one edit has no place changes nothing
 */
export function editText(tree: TextTree, { edits }: Pick<Fix, 'edits'>): boolean {
  const undone: Undo[] = [];
  for (const edit of edits) {
    const undo = applyEdit(tree, edit);
    if (!undo) {
      for (const back of undone.reverse()) back();
      return false;
    }
    undone.push(undo);
  }
  return true;
}

// helpers

type Undo = () => void;
type Holder = TextList | TextObject;

function applyEdit(tree: TextTree, edit: FlowEdit): Undo | undefined {
  const pointer =
    'set' in edit ? edit.set : 'insert' in edit ? edit.insert : 'rename' in edit ? edit.rename : edit.remove;
  const at = stepsTo(pointer);
  const found = at && walk(tree, at.holder);
  if (!found) return undefined;
  const { holder } = found;
  const place: Place = { ...found, style: styleOf(tree) };
  const index = placeIn(holder, at.name);
  if (holder === tree.root && isRefused(holder, at.name, edit)) return undefined;
  if ('set' in edit) {
    if (index !== undefined) return setItem(holder.items[index] as TextItem, edit.value, place);
    if (holder.kind === 'list' || has(holder, at.name)) return undefined;
    return addItem(place, holder.items.length, edit.value, at.name);
  }
  if ('insert' in edit) {
    const before = holder.kind === 'list' ? insertionIn(holder.items, at.name) : undefined;
    return before === undefined ? undefined : addItem(place, before, edit.value);
  }
  if (index === undefined) return undefined;
  if ('rename' in edit) return holder.kind === 'object' ? rename(holder, index, edit.to) : undefined;
  return removeItem(holder, index);
}

/** The members of the flow itself are not exchanged in memory where one has this name, and so not here either. */
function isRefused(root: Holder, name: string, edit: FlowEdit): boolean {
  if ('set' in edit) return name === '__proto__';
  if (!('rename' in edit) || edit.to === name || root.kind === 'list') return false;
  return edit.to === '__proto__' || (name !== '__proto__' && has(root, '__proto__'));
}

interface Place {
  readonly holder: Holder;
  /** The white space the line of the holder begins with. */
  readonly indent: string;
  readonly style: Style;
}

interface Style {
  /** The end of a line; undefined for a file of one line. */
  readonly lineBreak: string | undefined;
  readonly unit: string;
  readonly colon: string;
}

function styleOf({ root }: TextTree): Style {
  const [first] = root.kind === 'object' ? root.items : [];
  const [, lineBreak, unit = ''] = /(\r?\n)[\r\n]*([ \t]*)$/.exec(first?.before ?? '') ?? [];
  return { lineBreak, unit: unit === '' ? '  ' : unit, colon: first?.spelled.colon ?? ': ' };
}

function walk(tree: TextTree, path: readonly string[]): { holder: Holder; indent: string } | undefined {
  let at = tree.root;
  let indent = '';
  for (const step of path) {
    if (at.kind === 'scalar') return undefined;
    const index = placeIn(at, step);
    const item = index === undefined ? undefined : at.items[index];
    if (!item) return undefined;
    indent = indentAfter(item.before) ?? indent;
    at = item.value;
  }
  return at.kind === 'scalar' ? undefined : { holder: at, indent };
}

function indentAfter(before: string): string | undefined {
  const line = before.lastIndexOf('\n');
  return line === -1 ? undefined : before.slice(line + 1);
}

/** A member that stands twice is none: JSON reads the last, and people may mean the first. */
function placeIn(holder: Holder, step: string): number | undefined {
  if (holder.kind === 'list') return indexIn(holder.items, step);
  const index = holder.items.findIndex(({ name }) => name === step);
  if (index === -1 || holder.items.findLastIndex(({ name }) => name === step) !== index) return undefined;
  return index;
}

function has({ items }: TextObject, name: string): boolean {
  return items.some((member) => member.name === name);
}

function setItem(item: TextItem, value: Json, { indent, style }: Place): Undo {
  const { value: old } = item;
  const own = indentAfter(item.before);
  item.value = valueText(value, own ?? indent, own === undefined ? undefined : style);
  return () => {
    item.value = old;
  };
}

function addItem({ holder, indent, style }: Place, index: number, value: Json, name?: string): Undo {
  const items: TextItem[] = holder.items;
  const neighbour = items[index - 1] ?? items[index];
  const { end } = holder;
  const { lineBreak } = style;
  if (!neighbour && lineBreak !== undefined) holder.end = lineBreak + indent;
  const before = neighbour?.before ?? (lineBreak === undefined ? '' : lineBreak + indent + style.unit);
  const own = indentAfter(before);
  const item: TextItem = {
    before,
    value: valueText(value, own ?? indent, own === undefined ? undefined : style),
    after: '',
  };
  const colon = (neighbour as TextMember | undefined)?.spelled?.colon ?? style.colon;
  const added = name === undefined ? item : { ...item, name, spelled: { name: JSON.stringify(name), colon } };
  items.splice(index, 0, added);
  return () => {
    items.splice(index, 1);
    holder.end = end;
  };
}

function removeItem(holder: Holder, index: number): Undo {
  const items: TextItem[] = holder.items;
  const [removed] = items.splice(index, 1) as [TextItem];
  const { end } = holder;
  const next = index === 0 ? items[0] : undefined;
  const before = next?.before ?? '';
  if (next) next.before = removed.before;
  if (items.length === 0) holder.end = '';
  return () => {
    if (next) next.before = before;
    holder.end = end;
    items.splice(index, 0, removed);
  };
}

function rename(holder: TextObject, index: number, to: string): Undo | undefined {
  const member = holder.items[index] as TextMember;
  const { name, spelled } = member;
  if (to === name) return () => undefined;
  if (has(holder, to)) return undefined;
  member.name = to;
  member.spelled = { ...spelled, name: JSON.stringify(to) };
  return () => {
    member.name = name;
    member.spelled = spelled;
  };
}

/** A value as text: over lines like the rest of the file, or on one line. */
function valueText(value: Json, indent: string, style: Style | undefined): TextItem['value'] {
  const text =
    style?.lineBreak === undefined
      ? JSON.stringify(value)
      : JSON.stringify(value, null, style.unit).replaceAll('\n', style.lineBreak + indent);
  return readText(text)?.root ?? { kind: 'scalar', text };
}
