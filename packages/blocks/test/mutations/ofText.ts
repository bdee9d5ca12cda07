/** Damage to the text of a file: what editors, merges and hands leave behind. */
import type { DamagedText, TextMutation } from './mutation.ts';

const group = 'The text';

export const ofText: readonly TextMutation[] = [
  { name: 'a comma before a closing bracket', group, damage: replacing(/([^\s[{,])(\n\s*[}\]])/g, '$1,$2') },
  { name: 'a comma lost between members', group, damage: replacing(/,(\n\s*")/g, '$1') },
  { name: 'a colon lost', group, damage: replacing(/":/g, '"') },
  {
    name: 'a quote lost at the end of a text',
    group,
    damage: replacing(/: "[^"\\\n]+"/g, (text) => text.slice(0, -1)),
  },
  { name: 'a name without quotes', group, damage: replacing(/"(\w+)":/g, '$1:') },
  { name: 'single quotes', group, damage: replacing(/"(\w+)":/g, "'$1':") },
  { name: 'a comment', group, damage: replacing(/,(\n\s*")/g, ', // here$1', true) },
  { name: 'a conflict of a merge', group, damage: replacing(/\n(\s*")/g, '\n<<<<<<< HEAD\n$1', true) },
  { name: 'a line break in a text', group, damage: replacing(/": "/g, '": "\n') },
  { name: 'a tab in a text', group, damage: replacing(/": "/g, '": "\t') },
  { name: 'a backslash in a text', group, damage: replacing(/": "/g, '": "\\d') },
  { name: 'a word for a value', group, damage: replacing(/: "[^"\\\n]*"/g, ': undefined') },
  { name: 'a member twice', group, damage: replacing(/"NextAction": "[^"\\\n]*"/g, '$&, $&') },
  { name: 'the end of the file lost', group, damage: (text) => lost(text, text.lastIndexOf('}')) },
  {
    name: 'half of the file lost',
    group,
    damage: (text, part) => lost(text, Math.floor(text.length * (0.2 + 0.6 * part))),
  },
  { name: 'an empty file', group, damage: () => ({ input: '', lines: [1] }) },
  { name: 'a list around the flow', group, damage: (text) => ({ input: `[${text}]`, lines: [1] }) },
  {
    name: 'something after the end',
    group,
    damage: (text) => ({ input: `${text.trimEnd()}}`, lines: [lineAt(text.trimEnd(), text.length)] }),
  },
  {
    name: 'UTF-16',
    group,
    damage: (text) => ({ input: new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), lines: [1] }),
  },
  {
    name: 'a byte that is no UTF-8',
    group,
    damage: (text, part) => {
      const found = findFrom(text, /": "/g, part);
      if (!found) return undefined;
      const at = found.index + found[0].length;
      const input = Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xe9]), Buffer.from(text.slice(at))]);
      return { input: new Uint8Array(input), lines: [lineAt(text, at)] };
    },
  },
  { name: 'a byte order mark', group, atLeast: 'info', damage: (text) => ({ input: `\uFEFF${text}`, lines: [1] }) },
];

// helpers

/** One place that a pattern finds, written anew; told on its lines, or where what comes next begins. */
function replacing(
  pattern: RegExp,
  by: string | ((text: string) => string),
  isOwnLine = false,
): TextMutation['damage'] {
  return (text, part) => {
    const found = findFrom(text, pattern, part);
    if (!found) return undefined;
    const once = new RegExp(pattern.source);
    const written = typeof by === 'string' ? found[0].replace(once, by) : by(found[0]);
    const input = text.slice(0, found.index) + written + text.slice(found.index + found[0].length);
    const first = lineAt(input, found.index);
    const last = lineAt(input, found.index + written.length);
    const after = /\S/g;
    after.lastIndex = found.index + written.length;
    const next = isOwnLine ? last : lineAt(input, after.exec(input)?.index ?? input.length);
    return { input, lines: Array.from({ length: Math.max(last, next) - first + 1 }, (_, index) => first + index) };
  };
}

/** What a pattern finds at or after a part of the text, else before it. */
function findFrom(text: string, pattern: RegExp, part: number): RegExpExecArray | undefined {
  const from = new RegExp(pattern.source, 'g');
  from.lastIndex = Math.floor(text.length * part);
  return from.exec(text) ?? new RegExp(pattern.source, 'g').exec(text) ?? undefined;
}

function lost(text: string, at: number): DamagedText {
  const input = text.slice(0, at);
  const last = lineAt(input, input.length);
  const written = lineAt(input, input.trimEnd().length);
  return { input, lines: Array.from({ length: last - written + 1 }, (_, index) => written + index) };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
