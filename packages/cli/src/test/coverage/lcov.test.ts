/** Coverage as LCOV has it: a block at the line of its Type, a branch at its own, whatever stands on one line. */
import { addCounts, coverFlow } from '@switchyard/runtime/centre';
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import type { CoverageReport } from './coverageReport.ts';
import { coverageLcov } from './lcov.ts';

const CHECK: FlowJson = {
  Version: '2019-10-30',
  StartAction: 'check',
  Metadata: { type: 'contactFlow' },
  Actions: [
    {
      Identifier: 'check',
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.tier' },
      Transitions: {
        NextAction: 'end',
        Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['gold'] } }],
        Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
      },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

/** The check was left so often by its condition; its blocks and branches stand at these lines, in order. */
function lcovOf(taken: number, lines: readonly number[], file: string | undefined = 'flow.json'): readonly string[] {
  const ran = [
    { block: 'check', title: '', entered: taken, branches: [{ branch: 'condition-1', taken }] },
    { block: 'end', title: '', entered: taken, branches: [] },
  ];
  const { blocks, counts } = coverFlow(CHECK, ran);
  const left = [...lines];
  const place = () => ({ line: left.shift() ?? 0, column: 1 });
  const placed = blocks.map((block) => ({
    ...block,
    ...place(),
    branches: block.branches.map((branch) => ({ ...branch, ...place(), needs: undefined })),
  }));
  const report: CoverageReport = {
    flows: [{ file, name: 'Flow', flow: CHECK, blocks: placed, counts }],
    counts: addCounts([counts]),
  };
  return coverageLcov(report).split('\n');
}

describe('a flow that is written', () => {
  test('with a line for each has a line for each', () => {
    expect(lcovOf(2, [3, 5, 6, 9])).toEqual([
      'TN:',
      'SF:flow.json',
      'BRDA:5,0,0,2',
      'BRDA:6,0,1,0',
      'BRF:2',
      'BRH:1',
      'DA:3,2',
      'DA:5,2',
      'DA:6,0',
      'DA:9,2',
      'LF:4',
      'LH:3',
      'end_of_record',
      '',
    ]);
  });

  test('in one line ran as often as what ran most, and keeps its branches apart', () => {
    const lines = lcovOf(2, [1, 1, 1, 1]);

    expect(lines.filter((line) => /^(?:DA|BRDA):/.test(line))).toEqual(['BRDA:1,0,0,2', 'BRDA:1,0,1,0', 'DA:1,2']);
    expect(lines).toContain('LF:1');
  });
});

test('branches of a block that never ran have no number', () => {
  expect(lcovOf(0, [3, 5, 6, 9]).filter((line) => line.startsWith('BRDA:'))).toEqual(['BRDA:5,0,0,-', 'BRDA:6,0,1,-']);
});

test('a flow without a file has no lines', () => {
  const { blocks, counts } = coverFlow(CHECK, []);
  const flows = [{ file: undefined, name: 'Inline', flow: CHECK, blocks: [], counts }];

  expect(blocks).toHaveLength(2);
  expect(coverageLcov({ flows, counts })).toBe('');
});

test('the name of a file stays on its line', () => {
  expect(lcovOf(1, [1, 1, 1, 1], 'a\nSF:other.json')[1]).toBe(String.raw`SF:a\u000aSF:other.json`);
});
