/** JSON that is edited beside the canvas: what is read, what is told, and what stays in the editor. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { viewOf } from '../document/derived.ts';
import { blockText, pointerInBlock, readBlockText } from './blockText.ts';
import { placeIn, shownText, withDraft, type JsonDraft } from './jsonDrafts.ts';
import { readFlowText, readJson } from './readJson.ts';

const FLOW: FlowJson = {
  Version: '2019-10-30',
  StartAction: 'hold',
  Actions: [
    { Identifier: 'hold', Type: 'Wait', Parameters: { TimeLimitSeconds: '60' }, Transitions: {} },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

function blockOf(flow: FlowJson, id: string) {
  const block = viewOf(flow).byId.get(id);
  if (!block) throw new Error(`Unknown block "${id}".`);
  return block;
}

describe('the text of a flow', () => {
  test('is read as it is', () => expect(readFlowText(JSON.stringify(FLOW))).toEqual({ value: FLOW }));

  test.each([
    ['no JSON', '{\n  "Version" 1\n}', /colon/i, 2],
    [
      'a member twice',
      '{"Version":"2019-10-30","StartAction":"","StartAction":"a","Actions":[]}',
      /Duplicate member/,
      1,
    ],
    ['another file', '{"queues":{}}', /world/i, 1],
    [
      'a member no object can have',
      '{"Version":"2019-10-30","StartAction":"","Actions":[],"__proto__":1}',
      /__proto__/,
      1,
    ],
  ])('is not taken with %s, and told with its line', (_what, text, message, line) => {
    const read = readFlowText(text);
    const [problem] = 'problems' in read ? read.problems : [];
    expect(problem?.message).toMatch(message);
    expect(placeIn(text, problem?.start ?? 0)).toMatch(new RegExp(`^line ${line},`));
  });
});

test.each([
  ['[1, {"a": null}]', [1, { a: null }]],
  ['"text"', 'text'],
  [' 12 ', 12],
])('any JSON is read: %s', (text, value) => expect(readJson(text)).toEqual({ value }));

test('the places of what is wrong are those of the text itself', () => {
  const text = '{\n  "a": tru\n}';
  const read = readJson(text);
  expect('problems' in read ? placeIn(text, read.problems[0]?.start ?? 0) : '').toBe('line 2, column 8');
});

describe('the text of a block', () => {
  const hold = blockOf(FLOW, 'hold');

  test('is its action, and is read back', () => {
    expect(JSON.parse(blockText(FLOW, hold))).toEqual(FLOW.Actions?.[0]);
    expect(readBlockText(FLOW, hold, blockText(FLOW, hold))).toEqual({ value: [FLOW.Actions?.[0]] });
  });

  test.each([
    ['[]', /Expected one action/],
    ['{"Type":"Wait"}', /Missing "Identifier"/],
    ['{"Identifier":"end"}', /Another block is called "end"/],
    ['{"Identifier":"a:b"}', /cannot be used/],
  ])('is not taken as %s', (text, message) => {
    const read = readBlockText(FLOW, hold, text);
    expect('problems' in read ? read.problems[0]?.message : '').toMatch(message);
  });

  test('of a block that is stored as several actions is their list (flow-language §2.13)', () => {
    const set = (id: string, Type: string, next: string, Parameters: object) => {
      const Errors = [{ NextAction: 'end', ErrorType: 'NoMatchingError' }];
      return { Identifier: id, Type, Parameters, Transitions: { NextAction: next, Errors } };
    };
    const flow = {
      ...FLOW,
      StartAction: 'one',
      Metadata: { ActionMetadata: { one: { children: ['two'], isSplitModule: true }, two: { isSplitModule: true } } },
      Actions: [
        set('one', 'UpdateContactAttributes', 'two', { Attributes: { a: '1' } }),
        set('two', 'UpdateFlowAttributes', 'end', { FlowAttributes: { b: { Value: '1' } } }),
        { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
      ],
    } as FlowJson;
    const block = blockOf(flow, 'one');
    expect(JSON.parse(blockText(flow, block))).toHaveLength(2);
    expect(pointerInBlock(flow, block, '/Actions/1/Parameters')).toBe('/1/Parameters');
    expect(readBlockText(flow, block, '{"Identifier":"one"}')).toHaveProperty('problems');
  });

  test.each([
    ['/Actions/0/Parameters/TimeLimitSeconds', '/Parameters/TimeLimitSeconds'],
    ['/Actions/0', ''],
    ['/Actions/1/Parameters', undefined],
    ['/Metadata/type', undefined],
  ])('has the place %s at %s', (pointer, within) => expect(pointerInBlock(FLOW, hold, pointer)).toBe(within));
});

describe('the editor shows', () => {
  const other: FlowJson = { ...FLOW };
  const typed: JsonDraft = { text: '{ }', over: FLOW, problems: [] };
  const broken: JsonDraft = { ...typed, text: '{', problems: [{ message: 'Expected }', start: 1, end: 1 }] };

  test('what the flow says, where nothing was typed', () => {
    expect(shownText(undefined, FLOW, '{}')).toEqual({ text: '{}', problems: [], isBehind: false });
  });

  test('what was typed, as it was typed, until the flow changes elsewhere', () => {
    expect(shownText(typed, FLOW, '{}').text).toBe('{ }');
    expect(shownText(typed, other, '{}').text).toBe('{}');
  });

  test('text that cannot be read in any case, and says when the flow changed meanwhile', () => {
    expect(shownText(broken, FLOW, '{}')).toMatchObject({ text: '{', isBehind: false });
    expect(shownText(broken, other, '{}')).toMatchObject({ text: '{', isBehind: true });
  });

  test('drafts of one block beside those of another', () => {
    const drafts = withDraft({ a: typed }, 'b', broken);
    expect(drafts).toEqual({ a: typed, b: broken });
    expect(withDraft(drafts, 'a', undefined)).toEqual({ b: broken });
  });
});
