/**
 * Flow document out, text in the Flow language. Writing serialises and decides nothing: edits keep the document
 * strict as they go (`edit/`), so a flow that was only opened and saved comes back as it was.
 *
 * Canonical form: two spaces of indent, members in the order they were found, numbers as they were spelled, a final
 * line break where the source had one (a new flow has one).
 */
import { parseTree, type Node } from 'jsonc-parser';
import type { FlowDocument } from './flow.ts';
import { isObject, pointerTo } from './json.ts';

/** Writes a flow. Text that was already in canonical form and was not changed comes back byte for byte. */
export function writeFlow(document: FlowDocument): string {
  const spelling = spellingOf(document.source);
  const lastBreak = document.source === '' || document.source.endsWith('\n') ? '\n' : '';
  return writeValue(document.flow, spelling, [], '') + lastBreak;
}

// helpers

/** What parsing forgets: the order of members that look like numbers, and numbers a double spells otherwise. */
interface Spelling {
  readonly order: ReadonlyMap<string, readonly string[]>;
  readonly numbers: ReadonlyMap<string, string>;
}

const PLAIN: Spelling = { order: new Map(), numbers: new Map() };

// A member name that JavaScript moves to the front.
const MOVED_NAME = /"(?:0|[1-9]\d*)"\s*:/;

// A number that a double does not spell as a plain one of few digits does. Such digits inside a string only cost time.
const ODD_NUMBER = /[\s:[,](-?(?:0|\d*\.\d*0|0\.0{6}\d*|[\d.]{16,}|[\d.]+[eE][+-]?\d+))(?=[\s,\]}])/g;

/** Whether parsing forgets anything that writing needs; rare, so that a look at the text comes first. */
function forgets(source: string): boolean {
  if (MOVED_NAME.test(source)) return true;
  for (const [, literal = ''] of source.matchAll(ODD_NUMBER)) {
    if (JSON.stringify(Number(literal)) !== literal) return true;
  }
  return false;
}

function spellingOf(source: string): Spelling {
  if (!forgets(source)) return PLAIN;
  const root = parseTree(source);
  if (!root) return PLAIN;
  const order = new Map<string, string[]>();
  const numbers = new Map<string, string>();
  const open: { node: Node; path: (string | number)[] }[] = [{ node: root, path: [] }];
  while (open.length > 0) {
    const { node, path } = open.pop() as (typeof open)[number];
    if (node.type === 'number') {
      const literal = source.slice(node.offset, node.offset + node.length);
      if (JSON.stringify(node.value) !== literal) numbers.set(pointerTo(path), literal);
    } else if (node.type === 'array') {
      node.children?.forEach((child, index) => open.push({ node: child, path: [...path, index] }));
    } else if (node.type === 'object') {
      const names = (node.children ?? []).map((member) => String(member.children?.[0]?.value));
      if (names.some((name) => /^\d+$/.test(name))) order.set(pointerTo(path), names);
      node.children?.forEach(({ children }) => {
        const [name, value] = children ?? [];
        if (name && value) open.push({ node: value, path: [...path, String(name.value)] });
      });
    }
  }
  return order.size + numbers.size === 0 ? PLAIN : { order, numbers };
}

function writeValue(value: unknown, spelling: Spelling, path: (string | number)[], indent: string): string {
  if (spelling === PLAIN) return indentLines(JSON.stringify(value, null, 2), indent);
  if (typeof value === 'number') {
    const literal = spelling.numbers.get(pointerTo(path));
    return literal !== undefined && Number(literal) === value ? literal : JSON.stringify(value);
  }
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item, index) => inner + writeValue(item ?? null, spelling, [...path, index], inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (isObject(value)) {
    const names = inFoundOrder(
      Object.keys(value).filter((name) => value[name] !== undefined),
      spelling.order.get(pointerTo(path)),
    );
    if (names.length === 0) return '{}';
    const members = names.map(
      (name) => `${inner}${JSON.stringify(name)}: ${writeValue(value[name], spelling, [...path, name], inner)}`,
    );
    return `{\n${members.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value ?? null);
}

function indentLines(text: string, indent: string): string {
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`);
}

function inFoundOrder(names: string[], found: readonly string[] | undefined): string[] {
  if (!found) return names;
  // Of members with one name the first place counts, as it does where nothing has to be put in order.
  const place = new Map(found.map((name, index) => [name, index] as const).toReversed());
  const rank = (name: string): number => place.get(name) ?? found.length;
  return names.sort((a, b) => rank(a) - rank(b));
}
