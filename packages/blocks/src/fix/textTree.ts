/**
 * The text of a file as a tree that forgets nothing: every space, every spelling of a name or a number. Changing it and
 * writing it back leaves all else byte for byte as it was.
 */
import { parseTree, type Node } from 'jsonc-parser';

export type TextValue = TextScalar | TextList | TextObject;

export interface TextScalar {
  readonly kind: 'scalar';
  readonly text: string;
}

export interface TextList {
  readonly kind: 'list';
  readonly items: TextItem[];
  /** What stands between the last item, or the bracket, and the closing one. */
  end: string;
}

export interface TextObject {
  readonly kind: 'object';
  readonly items: TextMember[];
  end: string;
}

export interface TextItem {
  /** What stands between the comma or bracket and this. */
  before: string;
  value: TextValue;
  /** What stands between this and the next comma. */
  after: string;
}

export interface TextMember extends TextItem {
  name: string;
  /** The name and what follows it, up to the value. */
  spelled: { readonly name: string; readonly colon: string };
}

export interface TextTree {
  readonly before: string;
  readonly root: TextValue;
  readonly after: string;
}

/** Reads the text of one JSON value; undefined for any other text. */
export function readText(text: string): TextTree | undefined {
  const node = parseTree(text);
  if (!node) return undefined;
  const end = node.offset + node.length;
  return { before: text.slice(0, node.offset), root: valueOf(text, node), after: text.slice(end) };
}

export function writeText({ before, root, after }: TextTree): string {
  const parts: string[] = [before];
  write(root, parts);
  parts.push(after);
  return parts.join('');
}

// helpers

function valueOf(text: string, node: Node): TextValue {
  const { type, offset, length, children = [] } = node;
  if (type !== 'array' && type !== 'object') return { kind: 'scalar', text: text.slice(offset, offset + length) };
  const items: (TextItem | TextMember)[] = [];
  let from = offset + 1;
  for (const [index, child] of children.entries()) {
    const [name, value] = type === 'object' ? (child.children ?? []) : [undefined, child];
    if (!value) continue;
    const end = value.offset + value.length;
    const comma = index === children.length - 1 ? end : text.indexOf(',', end);
    const item = { before: text.slice(from, child.offset), value: valueOf(text, value), after: text.slice(end, comma) };
    items.push(name ? { ...item, name: String(name.value), spelled: spellingOf(text, name, value) } : item);
    from = index === children.length - 1 ? end : comma + 1;
  }
  const end = text.slice(from, offset + length - 1);
  return type === 'array' ? { kind: 'list', items, end } : { kind: 'object', items: items as TextMember[], end };
}

function spellingOf(text: string, name: Node, value: Node): TextMember['spelled'] {
  const end = name.offset + name.length;
  return { name: text.slice(name.offset, end), colon: text.slice(end, value.offset) };
}

function isMember(item: TextItem): item is TextMember {
  return 'spelled' in item;
}

function write(value: TextValue, parts: string[]): void {
  if (value.kind === 'scalar') {
    parts.push(value.text);
    return;
  }
  parts.push(value.kind === 'list' ? '[' : '{');
  value.items.forEach((item, index) => {
    if (index > 0) parts.push(',');
    parts.push(item.before);
    if (isMember(item)) parts.push(item.spelled.name, item.spelled.colon);
    write(item.value, parts);
    parts.push(item.after);
  });
  parts.push(value.end, value.kind === 'list' ? ']' : '}');
}
