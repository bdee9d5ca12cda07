/** What an author does to a flow, and what a reviewer is told of it. */
import { describe, expect, test } from 'vitest';
import { withOtherIdentifiers } from '../edit/withOtherIdentifiers.ts';
import { createFlow } from '../edit/createFlow.ts';
import {
  addCondition,
  connectBranch,
  insertOnBranch,
  moveBlocks,
  moveCondition,
  placeBlock,
  removeBlocks,
  removeCondition,
  renameBlock,
  setCondition,
  setFlowDetails,
  setParameter,
  setStart,
} from '../edit/index.ts';
import type { ActionJson, FlowJson } from '../flow/flow.ts';
import { setOwn } from '../flow/json.ts';
import { diffFlows, isSame } from './diffFlows.ts';
import type { ChangedBlock } from './flowDiff.ts';
import { formatDiff } from './formatDiff.ts';

type Change = (flow: FlowJson) => void;
type Row = readonly [what: string, change: Change, told: string];

/** A task waits, is looked at, and joins one of two queues. */
function claims(): FlowJson {
  const flow = createFlow({ name: 'Claims', description: '', type: 'CONTACT_FLOW' });
  const place = (id: string, block: string) => {
    placeBlock(flow, { block, id, position: { x: 0, y: 0 }, flowType: 'CONTACT_FLOW' });
    renameBlock(flow, id, id);
  };
  place('A while', 'wait');
  place('Which tier', 'check-contact-attributes');
  place('Shares', 'distribute-by-percentage');
  place('Note it', 'set-contact-attributes');
  place('Ask', 'invoke-lambda-function');
  place('Gold queue', 'set-working-queue');
  place('Join', 'transfer-to-queue');
  place('End', 'disconnect');
  setStart(flow, 'A while');
  setParameter(flow, 'A while', 'TimeLimitSeconds', '900');
  setParameter(flow, 'Which tier', 'ComparisonValue', '$.Attributes.tier');
  for (const [index, operand] of ['gold', 'silver', 'bronze'].entries()) {
    addCondition(flow, 'Which tier', { operator: 'Equals', operand });
    connectBranch(flow, 'Which tier', `condition-${index + 1}`, 'Note it');
  }
  for (const [index, operand] of ['21', '61'].entries()) {
    addCondition(flow, 'Shares', { operator: 'NumberLessThan', operand });
    connectBranch(flow, 'Shares', `condition-${index + 1}`, index === 0 ? 'Gold queue' : 'Join');
  }
  setParameter(flow, 'Note it', 'Attributes', { tier: 'gold', region: '$.Attributes.country' });
  setParameter(flow, 'Ask', 'LambdaFunctionARN', 'arn:aws:lambda:eu-west-1:123456789012:function:look-up');
  setParameter(flow, 'Gold queue', 'QueueId', 'arn:aws:connect:eu-west-1:123456789012:instance/i/queue/gold');
  const wires = [
    ['A while', 'timeExpired', 'Which tier'],
    ['A while', 'error', 'End'],
    ['Which tier', 'noMatch', 'Shares'],
    ['Shares', 'default', 'Join'],
    ['Note it', 'success', 'Ask'],
    ['Note it', 'error', 'End'],
    ['Ask', 'success', 'Gold queue'],
    ['Ask', 'error', 'End'],
    ['Gold queue', 'success', 'Join'],
    ['Gold queue', 'error', 'End'],
    ['Join', 'atCapacity', 'End'],
    ['Join', 'error', 'End'],
  ] as const;
  for (const [id, branch, target] of wires) connectBranch(flow, id, branch, target);
  return flow;
}

function action(flow: FlowJson, id: string): Required<ActionJson> {
  const found = flow.Actions?.find(({ Identifier }) => Identifier === id);
  if (!found) throw new Error(`There is no block "${id}".`);
  return found as Required<ActionJson>;
}

/** The lines of what is told, but for the last one, which sums up. */
function told(before: FlowJson, after: FlowJson, layout = false): string {
  const lines = formatDiff(diffFlows(before, after, { layout }), { whole: true })
    .trimEnd()
    .split('\n');
  return lines.slice(0, -1).filter(Boolean).join('\n');
}

function testRows(rows: readonly Row[], layout = false): void {
  test.each(rows)('%s', (_what, change, expected) => {
    const after = claims();
    change(after);

    expect(told(claims(), after, layout)).toBe(expected.replaceAll(/^ {6}/gm, '').trim());
  });
}

test('a flow is as it was: nothing is told', () => {
  expect(isSame(diffFlows(claims(), claims(), { layout: true }))).toBe(true);
  expect(formatDiff(diffFlows(claims(), claims()))).toBe('No differences.\n');
});

describe('what a block is set to', () => {
  testRows([
    [
      'a time, in the words of the form',
      (flow) => setParameter(flow, 'A while', 'TimeLimitSeconds', '3600'),
      `
      ~ "A while" (Wait)
          Wait for: 15 minutes → 1 hour`,
    ],
    [
      'a time that was spelled otherwise',
      (flow) => setParameter(flow, 'A while', 'TimeLimitSeconds', 900),
      `
      ~ "A while" (Wait)
          Wait for: "900" → 900`,
    ],
    [
      'a time from the contact',
      (flow) => setParameter(flow, 'A while', 'TimeLimitSeconds', '$.Attributes.delay'),
      `
      ~ "A while" (Wait)
          Wait for: 15 minutes → $.Attributes.delay`,
    ],
    [
      'a resource, by its short name',
      (flow) =>
        setParameter(flow, 'Gold queue', 'QueueId', 'arn:aws:connect:eu-west-1:123456789012:instance/i/queue/vip'),
      `
      ~ "Gold queue" (Set working queue)
          Queue: gold → vip`,
    ],
    [
      'a resource of another instance that has the same short name',
      (flow) =>
        setParameter(flow, 'Gold queue', 'QueueId', 'arn:aws:connect:us-east-1:123456789012:instance/i/queue/gold'),
      `
      ~ "Gold queue" (Set working queue)
          Queue:
            - arn:aws:connect:eu-west-1:123456789012:instance/i/queue/gold
            + arn:aws:connect:us-east-1:123456789012:instance/i/queue/gold`,
    ],
    [
      'rows of attributes, key by key',
      (flow) => setParameter(flow, 'Note it', 'Attributes', { tier: 'silver', noted: 'yes' }),
      `
      ~ "Note it" (Set contact attributes)
          User-defined attributes, tier: gold → silver
          User-defined attributes, region: $.Attributes.country → not set
          User-defined attributes, noted: not set → yes`,
    ],
    [
      'text that begins or ends with nothing one can see',
      (flow) => setParameter(flow, 'Note it', 'Attributes', { tier: 'gold ', region: '' }),
      `
      ~ "Note it" (Set contact attributes)
          User-defined attributes, tier: gold → "gold "
          User-defined attributes, region: $.Attributes.country → ""`,
    ],
    [
      'a parameter nobody knows, as deep as it goes',
      (flow) => setOwn(action(flow, 'Ask').Parameters, 'Retry', { Times: 3, On: ['error'] }),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Retry.Times: not set → 3
          Retry.On: not set → ["error"]`,
    ],
    [
      'parameters that are none',
      (flow) => Object.assign(action(flow, 'A while'), { Parameters: 'none' }),
      `
      ~ "A while" (Wait)
          Wait for: 15 minutes → not set
          Parameters: {"TimeLimitSeconds":"900"} → none`,
    ],
    [
      'a member of the action that nobody knows',
      (flow) => Object.assign(action(flow, 'Ask'), { Comment: 'slow' }),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Comment: not set → slow`,
    ],
    [
      'the Type',
      (flow) => Object.assign(action(flow, 'End'), { Type: 'EndFlowExecution' }),
      `
      ~ "End" (End flow / Resume)
          Type: Disconnect / hang up (DisconnectParticipant) → End flow / Resume (EndFlowExecution)`,
    ],
    [
      'a flow attribute on a block that is stored as one action more',
      (flow) => setParameter(flow, 'Note it', 'FlowAttributes', { tries: { Value: '0' } }),
      `
      ~ "Note it" (Set contact attributes)
          Stored as: UpdateContactAttributes → UpdateContactAttributes, UpdateFlowAttributes
          Flow attributes, tries: not set → 0`,
    ],
  ]);
});

test('two actions that are one block no longer are two blocks: what joined them is told', () => {
  const [before, after] = [claims(), claims()];
  for (const flow of [before, after]) setParameter(flow, 'Note it', 'FlowAttributes', { tries: { Value: '0' } });
  const entries = after.Metadata?.ActionMetadata ?? {};
  delete entries['Note it']?.children;
  setOwn(action(after, 'Note it-2').Parameters, 'FlowAttributes', { tries: { Value: '1' } });

  expect(told(before, after)).toBe(`~ "Note it" (Set contact attributes)
    Metadata children: ["Note it-2"] → not set
~ Set contact attributes
    Flow attributes, tries: 0 → 1`);
});

test('a part of a block has another identifier: the block is still the same', () => {
  const [before, after] = [claims(), claims()];
  for (const flow of [before, after]) setParameter(flow, 'Note it', 'FlowAttributes', { tries: { Value: '0' } });
  const again = withOtherIdentifiers(after, (identifier) => (identifier === 'Note it-2' ? 'second' : identifier));

  expect(told(before, again)).toBe(`~ "Note it" (Set contact attributes)
    Identifier: Note it, Note it-2 → Note it, second`);
});

describe('where branches lead', () => {
  testRows([
    [
      'a moved wire is one difference',
      (flow) => connectBranch(flow, 'Ask', 'success', 'Join'),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "Success": "Gold queue" → "Join"`,
    ],
    [
      'a wire that NextAction repeats is told once',
      (flow) => connectBranch(flow, 'A while', 'error', 'Join'),
      `
      ~ "A while" (Wait)
          Branch "Error": "End" → "Join"`,
    ],
    [
      'NextAction that no longer repeats the branch it should',
      (flow) => Object.assign(action(flow, 'A while').Transitions, { NextAction: 'Join' }),
      `
      ~ "A while" (Wait)
          Branch "NextAction": "End" → "Join"`,
    ],
    [
      'a wire taken off',
      (flow) => connectBranch(flow, 'Ask', 'success', undefined),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "Success": "Gold queue" → not connected`,
    ],
    [
      'a wire to something that is not there',
      (flow) => Object.assign(action(flow, 'Ask').Transitions, { NextAction: 'Gone' }),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "Success": "Gold queue" → "Gone", which is not there`,
    ],
    [
      'a branch that is stored no more',
      (flow) => action(flow, 'Join').Transitions.Errors?.splice(0, 1),
      `
      ~ "Join" (Transfer to queue)
          Branch "At capacity" removed: "End"`,
    ],
    [
      'a branch that is new',
      (flow) => action(flow, 'Ask').Transitions.Errors?.push({ NextAction: 'Join', ErrorType: 'TimeLimitExceeded' }),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "TimeLimitExceeded" added: "Join"`,
    ],
    [
      'where the flow begins',
      (flow) => setStart(flow, 'Which tier'),
      `
      ~ The flow
          Entry point: "A while" → "Which tier"`,
    ],
    [
      'members of a transition that nobody knows, and entries that are none',
      (flow) => {
        const { Errors } = action(flow, 'Ask').Transitions;
        Object.assign(Errors?.[0] ?? {}, { Weight: 2 });
        Errors?.push(null as never);
        Object.assign(action(flow, 'Ask').Transitions, { Default: 'End' });
      },
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Error, Weight: not set → 2
          Errors: [] → [null]
          Transitions.Default: not set → End`,
    ],
  ]);
});

describe('conditions', () => {
  testRows([
    [
      'one is added',
      (flow) => {
        addCondition(flow, 'Which tier', { operator: 'TextStartsWith', operand: 'plat' });
        connectBranch(flow, 'Which tier', 'condition-4', 'Join');
      },
      `
      ~ "Which tier" (Check contact attributes)
          Condition added: starts with plat, leads to "Join"`,
    ],
    [
      'one is removed, and the others stay what they are',
      (flow) => removeCondition(flow, 'Which tier', 'condition-1'),
      `
      ~ "Which tier" (Check contact attributes)
          Condition removed: = gold, led to "Note it"`,
    ],
    [
      'one compares something else',
      (flow) => setCondition(flow, 'Which tier', 'condition-2', { operator: 'Equals', operand: 'platinum' }),
      `
      ~ "Which tier" (Check contact attributes)
          Condition changed: = silver → = platinum`,
    ],
    [
      'one is asked earlier: the first true one wins',
      (flow) => moveCondition(flow, 'Which tier', 'condition-2', -1),
      `
      ~ "Which tier" (Check contact attributes)
          Condition reordered: = gold, = silver, = bronze → = silver, = gold, = bronze`,
    ],
    [
      'one leads elsewhere',
      (flow) => connectBranch(flow, 'Which tier', 'condition-2', 'Join'),
      `
      ~ "Which tier" (Check contact attributes)
          Branch "= silver": "Note it" → "Join"`,
    ],
    [
      'the first goes and another comes last: nothing was changed',
      (flow) => {
        removeCondition(flow, 'Which tier', 'condition-1');
        addCondition(flow, 'Which tier', { operator: 'Equals', operand: 'iron' });
        connectBranch(flow, 'Which tier', 'condition-3', 'Note it');
      },
      `
      ~ "Which tier" (Check contact attributes)
          Condition removed: = gold, led to "Note it"
          Condition added: = iron, leads to "Note it"`,
    ],
    [
      'one says more than people see',
      (flow) =>
        Object.assign(action(flow, 'Which tier').Transitions.Conditions?.[0]?.Condition ?? {}, {
          Operands: ['gold', 'x'],
        }),
      `
      ~ "Which tier" (Check contact attributes)
          Condition changed: {"Operator":"Equals","Operands":["gold"]} → {"Operator":"Equals","Operands":["gold","x"]}`,
    ],
    [
      'a share grows: the next one is stored as another sum and stays what it is',
      (flow) => {
        setCondition(flow, 'Shares', 'condition-1', { operator: 'NumberLessThan', operand: '31' });
        setCondition(flow, 'Shares', 'condition-2', { operator: 'NumberLessThan', operand: '71' });
      },
      `
      ~ "Shares" (Distribute by percentage)
          Percentage changed: 20 % → 30 %`,
    ],
    [
      'a share goes, and the next one stays what it is',
      (flow) => {
        removeCondition(flow, 'Shares', 'condition-1');
        setCondition(flow, 'Shares', 'condition-1', { operator: 'NumberLessThan', operand: '41' });
      },
      `
      ~ "Shares" (Distribute by percentage)
          Percentage removed: 20 %, led to "Gold queue"`,
    ],
  ]);
});

test('two conditions that say the same change places: the first one wins, so where they lead is told', () => {
  const [before, after] = [claims(), claims()].map((flow) => {
    setCondition(flow, 'Which tier', 'condition-2', { operator: 'Equals', operand: 'gold' });
    connectBranch(flow, 'Which tier', 'condition-2', 'Join');
    return flow;
  }) as [FlowJson, FlowJson];
  moveCondition(after, 'Which tier', 'condition-1', 1);

  expect(told(before, after)).toBe(`~ "Which tier" (Check contact attributes)
    Condition reordered:
      - = gold to "Note it", = gold to "Join", = bronze to "Note it"
      + = gold to "Join", = gold to "Note it", = bronze to "Note it"`);
});

describe('blocks that come, go and get other names', () => {
  testRows([
    [
      'a name: whatever leads there still does',
      (flow) => renameBlock(flow, 'Ask', 'Ask the registry'),
      `
      ~ "Ask" is now "Ask the registry" (Invoke AWS Lambda function)`,
    ],
    [
      'a name and a setting at once',
      (flow) => {
        renameBlock(flow, 'A while', 'An hour');
        setParameter(flow, 'An hour', 'TimeLimitSeconds', '3600');
      },
      `
      ~ "A while" is now "An hour" (Wait)
          Wait for: 15 minutes → 1 hour`,
    ],
    [
      'a name of its own where it had none',
      (flow) => Object.assign(flow.Metadata?.ActionMetadata?.['End'] ?? {}, { isFriendlyName: false }),
      `
      ~ "End" is now Disconnect / hang up`,
    ],
    [
      'a block put on a wire',
      (flow) => {
        const block = { block: 'wait', id: 'moment', position: { x: 1, y: 1 }, flowType: 'CONTACT_FLOW' } as const;
        placeBlock(flow, block);
        insertOnBranch(flow, { from: 'Ask', branch: 'success' }, 'moment');
      },
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "Success": "Gold queue" → Wait
      + Wait
          Wait for: 1 minute
          Branch "Time Expired": "Gold queue"
          Branch "Error": not connected`,
    ],
    [
      'a block taken out',
      (flow) => removeBlocks(flow, ['Gold queue']),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Branch "Success": "Gold queue" → not connected
      ~ "Shares" (Distribute by percentage)
          Branch "20 %": "Gold queue" → not connected
      - "Gold queue" (Set working queue)
          Queue: gold
          Branch "Success": "Join"
          Branch "Error": "End"`,
    ],
    [
      'a block of another kind that took over the name',
      (flow) => Object.assign(action(flow, 'Gold queue'), { Type: 'Wait', Parameters: { TimeLimitSeconds: '60' } }),
      `
      ~ "Gold queue" (Wait)
          Type: Set working queue (UpdateContactTargetQueue) → Wait
          Queue: gold → not set
          Wait for: not set → 1 minute`,
    ],
  ]);
});

describe('the flow itself', () => {
  testRows([
    [
      'its name and description',
      (flow) => setFlowDetails(flow, { name: 'Claims intake', description: 'New claims.' }),
      `
      ~ The flow
          Name: Claims → Claims intake
          Description: "" → New claims.`,
    ],
    [
      'its type, as people call it',
      (flow) => Object.assign(flow.Metadata ?? {}, { type: 'customerQueue' }),
      `
      ~ The flow
          Flow type: Inbound flow → Customer queue flow`,
    ],
    [
      'whether it is published, and metadata nobody knows',
      (flow) => Object.assign(flow.Metadata ?? {}, { status: 'published', hash: 'ab', owner: { team: 'claims' } }),
      `
      ~ The flow
          Status: saved → published
          Metadata.hash: not set → ab
          Metadata.owner.team: not set → claims`,
    ],
    [
      'members nobody knows, and another version',
      (flow) => Object.assign(flow, { Version: '2030-01-01', Settings: { InputParameters: [] } }),
      `
      ~ The flow
          Version: 2019-10-30 → 2030-01-01
          Settings.InputParameters: not set → []`,
    ],
    [
      'actions that are none',
      (flow) => flow.Actions?.push('a note' as never),
      `
      ~ The flow
          Actions: [] → ["a note"]`,
    ],
    [
      'what the metadata say of a block that is not there',
      (flow) => setOwn(flow.Metadata?.ActionMetadata ?? {}, 'gone', { useDynamic: true }),
      `
      ~ The flow
          Metadata useDynamic of "gone": not set → true`,
    ],
  ]);
});

describe('layout, where it is asked for', () => {
  const rows: readonly Row[] = [
    [
      'where a block stands',
      (flow) => moveBlocks(flow, { End: { x: 40, y: 80 } }),
      `
      ~ "End" (Disconnect / hang up)
          Position: 0, 0 → 40, 80`,
    ],
    [
      'where the entry point stands',
      (flow) => Object.assign(flow.Metadata ?? {}, { entryPointPosition: { x: 0, y: 0 } }),
      `
      ~ The flow
          Position of the entry point: 40, 40 → 0, 0`,
    ],
    [
      'a note',
      (flow) => flow.Metadata?.Annotations?.push({ id: 'n', content: 'Ask legal', position: { x: 1, y: 2 } }),
      `
      ~ The flow
          Note: not set → Ask legal`,
    ],
    [
      'the order of blocks in the file',
      (flow) => flow.Actions?.push(...flow.Actions.splice(0, 1)),
      `
      ~ The flow
          Order in the file:
            - "A while", "Which tier", "Shares", "Note it", "Ask", "Gold queue", "Join", "End"
            + "Which tier", "Shares", "Note it", "Ask", "Gold queue", "Join", "End", "A while"`,
    ],
    [
      'the order of branches that are errors',
      (flow) => action(flow, 'Join').Transitions.Errors?.reverse(),
      `
      ~ "Join" (Transfer to queue)
          Order of error branches: At capacity, Error → Error, At capacity`,
    ],
    [
      'an empty list that was not there',
      (flow) => Object.assign(action(flow, 'Ask').Transitions, { Conditions: [] }),
      `
      ~ "Ask" (Invoke AWS Lambda function)
          Conditions: not set → []`,
    ],
  ];
  testRows(rows, true);

  test.each(rows)('%s: else only counted', (_what, change) => {
    const after = claims();
    change(after);

    expect(diffFlows(claims(), after)).toEqual({ flow: [], blocks: [], layout: [], untold: 1 });
  });
});

describe('as data', () => {
  /** The one block that differs after a change. */
  function changed(change: Change): ChangedBlock {
    const after = claims();
    change(after);
    const [block, ...others] = diffFlows(claims(), after).blocks;
    if (block?.change !== 'changed' || others.length > 0) throw new Error('Expected one block that changed.');
    return block;
  }

  test('a field has its label, its place, and both values as stored and in words', () => {
    const block = changed((flow) => setParameter(flow, 'A while', 'TimeLimitSeconds', '3600'));

    expect(block.fields).toEqual([
      {
        label: 'Wait for',
        pointer: '/Actions/0/Parameters/TimeLimitSeconds',
        before: '900',
        after: '3600',
        words: { before: '15 minutes', after: '1 hour' },
      },
    ]);
    expect(block.after).toEqual({
      identifier: 'A while',
      parts: [],
      title: 'A while',
      named: true,
      kind: 'Wait',
      type: 'Wait',
      pointer: '/Actions/0',
      words: '"A while"',
    });
  });

  test('a value that is not there any more has its place in the first flow', () => {
    const block = changed((flow) => setParameter(flow, 'Note it', 'Attributes', { tier: 'gold' }));

    expect(block.fields).toMatchObject([
      { pointer: '/Actions/3/Parameters/Attributes/region', before: '$.Attributes.country', after: undefined },
    ]);
  });

  test('a wire has both targets as stored', () => {
    const block = changed((flow) => connectBranch(flow, 'Which tier', 'condition-2', 'Join'));

    expect(block.branches).toEqual([
      {
        change: 'rewired',
        label: '= silver',
        pointer: '/Actions/1/Transitions/Conditions/1/NextAction',
        before: 'Note it',
        after: 'Join',
        words: { before: '"Note it"', after: '"Join"' },
      },
    ]);
  });

  test('a condition is as stored', () => {
    const block = changed((flow) => removeCondition(flow, 'Which tier', 'condition-3'));

    expect(block.conditions).toMatchObject([
      {
        change: 'removed',
        pointer: '/Actions/1/Transitions/Conditions/2/Condition',
        before: { Operator: 'Equals', Operands: ['bronze'] },
        after: undefined,
        leadsTo: '"Note it"',
      },
    ]);
  });

  test('a name is told with the identifier', () => {
    const block = changed((flow) => renameBlock(flow, 'Ask', 'Ask the registry'));

    expect(block.renamed).toBe(true);
    expect(block.identifier).toMatchObject({ before: 'Ask', after: 'Ask the registry' });
  });
});

test('the last line counts', () => {
  const after = claims();
  renameBlock(after, 'Ask', 'Ask the registry');
  setParameter(after, 'A while', 'TimeLimitSeconds', '60');
  setFlowDetails(after, { name: 'Intake', description: '' });

  const text = formatDiff(diffFlows(claims(), after));

  expect(text.split('\n').at(-2)).toBe('1 block changed, 1 renamed; the flow itself changed.');
});

test('a name that would steer a terminal is shown, not obeyed', () => {
  const after = claims();
  renameBlock(after, 'End', 'End \u001B\u202E');

  expect(told(claims(), after)).toBe('~ "End" is now "End \\u001b\\u202e" (Disconnect / hang up)');
});

test('values too long to compare are cut around what differs', () => {
  const long = 'x'.repeat(300);
  const [before, after] = [claims(), claims()];
  setParameter(before, 'Note it', 'Attributes', { text: `${long}a${long}` });
  setParameter(after, 'Note it', 'Attributes', { text: `${long}b${long}` });

  const lines = told(before, after).split('\n');

  expect(lines[1]).toBe('    User-defined attributes, text:');
  expect(lines.slice(2).map((line) => line.length <= 120 && /^ {6}[-+] …x+[ab]x+…$/.test(line))).toEqual([true, true]);
});
