import { rulePages } from '@switchyard/blocks/rule-pages';
import { rules, suppressionRules } from '@switchyard/blocks/validate';
import { describe, expect, test } from 'vitest';
import { readPage, readTurns, type PagePart } from './readPage.ts';

test.each<[string, string, PagePart]>([
  ['a heading', '## Wrong', { kind: 'heading', level: 2, text: 'Wrong' }],
  ['a paragraph of several lines', 'One\ntwo.', { kind: 'paragraph', text: 'One two.' }],
  ['a list, an item of several lines in it', '- One\n  two\n- three', { kind: 'list', items: ['One two', 'three'] }],
  ['code as it stands', '```json\n{\n\n  "a": 1\n}\n```', { kind: 'code', text: '{\n\n  "a": 1\n}' }],
  [
    'a table, a bar in a cell',
    '| A | B |\n| --- | --- |\n| 1 \\| 2 | 3 |',
    { kind: 'table', head: ['A', 'B'], rows: [['1 | 2', '3']] },
  ],
])('%s', (_what, markdown, part) => {
  expect(readPage(`${markdown}\n`)).toEqual([part]);
});

test('parts follow one another', () => {
  expect(readPage('# A\n\nb\n\n```\nc\n```\n\nd\n').map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'code',
    'paragraph',
  ]);
});

test('code within a text stands in every second turn', () => {
  expect(readTurns('say `a`, or `b`.')).toEqual(['say ', 'a', ', or ', 'b', '.']);
});

describe('the page of every rule', () => {
  const ids = [...rules, ...suppressionRules].map(({ id }) => id);

  test.each(ids)('%s begins with its name, and leaves no sign of Markdown to be seen', (id) => {
    const parts = readPage(rulePages[id] ?? '');

    expect(parts[0]).toEqual({ kind: 'heading', level: 1, text: id });
    const plain = parts.flatMap((part) => ('text' in part && part.kind !== 'code' ? readTurns(part.text) : []));
    expect(plain.filter((turn, index) => index % 2 === 0 && /\*\*|\]\(|^#|^\|/.test(turn))).toEqual([]);
    expect(parts.filter((part) => part.kind === 'code').length).toBeGreaterThan(0);
  });
});
