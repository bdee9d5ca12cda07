/** The page about coverage: flows are written by anybody, so whatever they say has to stay text. */
import type { FlowJson } from '@switchyard/blocks';
import { addCounts, coverFlow, missingBranches, needOf } from '@switchyard/runtime/centre';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { CoverageReport } from './coverageReport.ts';
import { coverageHtml } from './html.ts';

const HOSTILE = '"></title></style></svg><script>alert(1)</script><img src=x onerror=alert(1)>';

/** A check that was left by its condition, of two. */
function reportOf(name: string): CoverageReport {
  const flow: FlowJson = {
    Version: '2019-10-30',
    StartAction: name,
    Metadata: { name, type: 'contactFlow', ActionMetadata: { [name]: { isFriendlyName: true } } },
    Actions: [
      {
        Identifier: name,
        Type: 'Compare',
        Parameters: { ComparisonValue: '$.Attributes.tier' },
        Transitions: {
          NextAction: 'end',
          Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: [name] } }],
          Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
        },
      },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
  const ran = [
    { block: name, title: name, entered: 2, branches: [{ branch: 'condition-1', taken: 2 }] },
    { block: 'end', title: 'end', entered: 2, branches: [] },
  ];
  const { blocks, counts } = coverFlow(flow, ran);
  const missing = missingBranches(flow, { blocks, counts });
  const place = { line: 7, column: 3 };
  const flows = [
    {
      file: `${name}.json`,
      name,
      flow,
      counts,
      blocks: blocks.map((block) => ({
        ...block,
        ...place,
        branches: block.branches.map((branch) => {
          const found = missing.find((one) => one.branch === branch.branch);
          return { ...branch, ...place, needs: found && needOf(found) };
        }),
      })),
    },
  ];
  return { flows, counts: addCounts([counts]) };
}

/** Every element of the page, its attributes and its text, as a strict reader finds them. */
function read(page: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void elements.push({ name, attributes }));
  parser.on('text', (text) => void texts.push(text));
  parser.write(page).close();
  return { elements, texts };
}

describe('the page', () => {
  const plain = read(coverageHtml(reportOf('Which tier')));

  test('says of each branch how often it was taken, and what it would need', () => {
    const cells = plain.texts.filter((text) => text.trim() !== '');

    const from = cells.indexOf('= Which tier', cells.indexOf('What it would need'));
    expect(cells.slice(from, from + 3)).toEqual(['= Which tier', '2 times', '7']);
    const never = cells.indexOf('No match', from);
    expect(cells.slice(never, never + 4)).toEqual(['No match', 'never', 'No condition is true.', '7']);
  });

  test('has the flow drawn in both themes, each with a name for who cannot see it', () => {
    const drawn = plain.elements.filter(({ name }) => name === 'svg');

    expect(drawn.map(({ attributes }) => [attributes['class'], attributes['role']])).toEqual([
      ['switchyard light', 'img'],
      ['switchyard dark', 'img'],
    ]);
  });

  test('has headings for every column, and for every row', () => {
    const heads = plain.elements.filter(({ name }) => name === 'th').map(({ attributes }) => attributes['scope']);

    expect(heads.filter((scope) => scope === 'col')).toHaveLength(11);
    // A flow; two branches and a block without any.
    expect(heads.filter((scope) => scope === 'row')).toHaveLength(4);
  });

  test('shows a flow with a hostile name as text, and is made of the same elements', () => {
    const hostile = read(coverageHtml(reportOf(HOSTILE)));

    expect(hostile.texts).toContain(HOSTILE);
    expect(hostile.elements.map(({ name }) => name)).toEqual(plain.elements.map(({ name }) => name));
  });

  test('loads nothing, runs nothing, and leads nowhere but to its own parts', () => {
    const { elements } = read(coverageHtml(reportOf(HOSTILE)));

    expect(elements.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'object'].includes(name))).toEqual([]);
    const active = elements.flatMap(({ attributes }) =>
      Object.entries(attributes).filter(([key]) => /^on|src|href/i.test(key)),
    );
    expect(active).toEqual([['href', '#flow-1']]);
  });
});
