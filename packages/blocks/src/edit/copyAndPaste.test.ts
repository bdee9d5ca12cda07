/** Blocks that are copied and pasted: what goes with them, what they are called afterwards, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { ActionJson, FlowJson } from '../flow/flow.ts';
import { joinParts } from '../flow/joinParts.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { groupsOf } from '../flow/groupsOf.ts';
import { addGroup, changeGroup, copyBlocks, createFlow, pasteBlocks, readBlocks, whyNotPaste } from './index.ts';

const MADE_UP = '0b8f4a52-6c1e-4d6e-9a51-3f2c7d1e8b90';

/** `check` leads to `MADE_UP` and to `end`; `MADE_UP` leads to `end`. */
function office(): FlowJson {
  const action = (Identifier: string, NextAction: string, more: object = {}): ActionJson => ({
    Identifier,
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { tier: 'gold' } },
    Transitions: { NextAction, Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    ...more,
  });
  return {
    Version: '2019-10-30',
    StartAction: 'check',
    Metadata: {
      type: 'contactFlow',
      ActionMetadata: {
        check: { position: { x: 100, y: 100 }, isFriendlyName: true, useDynamic: false },
        [MADE_UP]: { position: { x: 300, y: 180 } },
        end: { position: { x: 500, y: 100 } },
      },
      Annotations: [
        { id: 'n1', content: 'Ask Ann', actionId: 'check', position: { x: 90, y: 20 } },
        { id: 'n2', content: 'All of it', actionId: '', position: { x: 0, y: 0 } },
      ],
    },
    Actions: [
      action('check', MADE_UP, { Owner: 'team-7' }),
      action(MADE_UP, 'end'),
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
}

/** Pastes with counted identifiers, and says where every branch of what was pasted leads. */
function paste(into: FlowJson, copy: FlowJson, corner = { x: 0, y: 0 }) {
  let count = 0;
  const ids = pasteBlocks(into, copy, { corner, places: new Map(), newId: () => `new-${++count}` });
  const { byId } = joinParts(viewFlow(into));
  const leads = Object.fromEntries(ids.map((id) => [id, byId.get(id)?.branches.map(({ target }) => target)]));
  return { ids, leads, places: ids.map((id) => byId.get(id)?.position) };
}

describe('a copy', () => {
  test('is a flow of the blocks, with the wires between them and none to others', () => {
    const copy = copyBlocks(office(), [MADE_UP, 'check']);

    expect(copy).toMatchObject({ Version: '2019-10-30', StartAction: 'check', Metadata: { type: 'contactFlow' } });
    expect(viewFlow(copy).blocks.map(({ id, branches }) => [id, branches.map(({ target }) => target)])).toEqual([
      ['check', [MADE_UP, undefined]],
      [MADE_UP, [undefined, undefined]],
    ]);
  });

  test('keeps places, notes that belong to the blocks, and members nobody knows', () => {
    const copy = copyBlocks(office(), ['check']);

    expect(copy.Metadata?.ActionMetadata).toEqual({
      check: { position: { x: 100, y: 100 }, isFriendlyName: true, useDynamic: false },
    });
    expect(copy.Metadata?.Annotations).toMatchObject([{ content: 'Ask Ann' }]);
    expect(copy.Actions).toMatchObject([{ Owner: 'team-7' }]);
  });

  test('leaves the flow as it was, and shares nothing with it', () => {
    const flow = office();
    const copy = copyBlocks(flow, ['check', 'end']);
    Object.assign(copy.Actions?.[0]?.Parameters ?? {}, { Attributes: {} });

    expect(flow).toEqual(office());
  });

  test('has the places blocks without one are drawn at', () => {
    const flow = { ...office(), Metadata: {} };
    const copy = copyBlocks(flow, ['end'], new Map([['end', { x: 7, y: 8 }]]));
    expect(copy.Metadata?.ActionMetadata).toEqual({ end: { position: { x: 7, y: 8 } } });
  });
});

describe('pasting', () => {
  test('gives new identifiers: a name stays as far as it is free, and what was made up is made anew', () => {
    const flow = office();
    const { leads } = paste(flow, copyBlocks(flow, ['check', MADE_UP, 'end']));

    expect(leads).toEqual({ 'check-2': ['new-1', 'end-2'], 'new-1': ['end-2', 'end-2'], 'end-2': [] });
  });

  test('leaves branches to blocks that were not copied unconnected, even where the flow has a block of that name', () => {
    const flow = office();
    const { leads } = paste(flow, { Actions: [office().Actions?.[0] ?? {}] });
    expect(leads).toEqual({ 'check-2': [undefined, undefined] });
  });

  test('puts the blocks where they are wanted, as they stood to one another', () => {
    const { places } = paste(office(), copyBlocks(office(), ['check', MADE_UP]), { x: 1000, y: 1000 });
    expect(places).toEqual([
      { x: 1000, y: 1000 },
      { x: 1200, y: 1080 },
    ]);
  });

  test('brings the notes of the blocks along', () => {
    const flow = office();
    paste(flow, copyBlocks(flow, ['check']), { x: 200, y: 100 });
    expect(flow.Metadata?.Annotations?.at(-1)).toMatchObject({ actionId: 'check-2', position: { x: 190, y: 20 } });
  });

  test('brings free notes along that were copied too, under names of their own', () => {
    const flow = office();
    paste(flow, copyBlocks(flow, ['check'], new Map(), ['n2']), { x: 200, y: 100 });
    const notes = flow.Metadata?.Annotations?.slice(2);
    expect(notes).toMatchObject([{ actionId: 'check-2' }, { content: 'All of it', actionId: '' }]);
    const ids = flow.Metadata?.Annotations?.map((note) => (note as { id: string }).id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('keeps a group whose blocks were all copied, and no other', () => {
    const flow = office();
    addGroup(flow, { id: 'g', title: 'Asking', blocks: ['check', MADE_UP] });
    changeGroup(flow, 'g', { folded: true });

    paste(flow, copyBlocks(flow, ['check', MADE_UP]));
    paste(flow, copyBlocks(flow, ['check']));

    expect(groupsOf(flow).map(({ title, blocks, folded }) => [title, blocks, folded])).toEqual([
      ['Asking', ['check', MADE_UP], true],
      ['Asking', ['check-2', 'new-1'], true],
    ]);
  });

  test('keeps members nobody knows, of the action and of its metadata', () => {
    const flow = createFlow({ name: '', description: '', type: 'CONTACT_FLOW' });
    paste(flow, copyBlocks(office(), ['check']));
    expect(flow.Actions).toMatchObject([{ Identifier: 'check', Owner: 'team-7' }]);
    expect(flow.Metadata?.ActionMetadata?.['check']).toMatchObject({ isFriendlyName: true, useDynamic: false });
  });

  test('into an empty flow brings its beginning along, and into another leaves it', () => {
    const empty = createFlow({ name: '', description: '', type: 'CONTACT_FLOW' });
    paste(empty, copyBlocks(office(), ['check', MADE_UP]));
    expect(empty.StartAction).toBe('check');

    const flow = office();
    paste(flow, copyBlocks(office(), ['end']));
    expect(flow.StartAction).toBe('check');
  });

  test('keeps a block together that is stored as several actions', () => {
    // flow-language §2.13
    const split = office();
    const parts = { isSplitModule: true, children: [MADE_UP], position: { x: 0, y: 0 } };
    Object.assign(split.Metadata?.ActionMetadata ?? {}, { check: parts, [MADE_UP]: { isSplitModule: true } });
    Object.assign(split.Actions?.[1] ?? {}, { Type: 'UpdateFlowAttributes', Parameters: { FlowAttributes: {} } });
    const copy = copyBlocks(split, ['check']);
    expect(copy.Actions).toHaveLength(2);

    const { ids } = paste(split, copy);

    expect(ids).toEqual(['check-2']);
    expect(split.Metadata?.ActionMetadata?.['check-2']?.children).toEqual(['new-1']);
  });

  test.each(['__proto__', 'constructor', 'a:b', 'x'.repeat(51)])(
    'never takes over an identifier the service refuses: %j',
    (name) => {
      const flow = office();
      const [first, second] = [
        { Identifier: name, Type: 'Loop' },
        { Identifier: 'to', Type: 'Wait' },
      ];
      const copy = { Actions: [first, { ...second, Transitions: { NextAction: name } }] };
      const { ids } = paste(flow, copy);
      expect(ids).toEqual(['new-1', 'to']);
      expect(flow.Actions?.at(-1)?.Transitions).toEqual({ NextAction: 'new-1' });
    },
  );

  test('leads no branch to a block that has no identifier', () => {
    const flow = office();
    paste(flow, { Actions: [{ Type: 'Loop' }, { Identifier: 'to', Type: 'Wait', Transitions: { NextAction: '' } }] });
    expect(flow.Actions?.slice(-2)).toMatchObject([{ Identifier: 'new-1' }, { Transitions: { NextAction: '' } }]);
  });

  test('keeps a member called __proto__ as data, and no object gets a new one', () => {
    const text = `{"Actions":[{"Identifier":"a","Type":"Wait","__proto__":{"polluted":true},"Parameters":{"__proto__":{"polluted":true}}}],"Metadata":{"ActionMetadata":{"a":{"__proto__":{"polluted":true}},"__proto__":{"x":1}}}}`;
    const read = readBlocks(text);
    const flow = office();
    if ('copy' in read) paste(flow, read.copy);

    expect(JSON.stringify(flow.Actions?.at(-1))).toContain('"__proto__":{"polluted":true}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(flow.Metadata?.ActionMetadata)).toBe(Object.prototype);
  });

  test.each([
    ['MODULE' as const, 'A flow module is shown and kept as it is; no blocks can be added to it yet.'],
    ['OUTBOUND_WHISPER' as const, 'Tasks do not run flows of this type.'],
    ['AGENT_WHISPER' as const, undefined],
  ])('into a flow of type %s: %s', (type, why) => expect(whyNotPaste(type)).toBe(why));
});

const WAIT = '{"Identifier": "a", "Type": "Wait"}';

describe('text that was copied', () => {
  test.each([
    ['a flow', `{"Version": "2019-10-30", "StartAction": "a", "Actions": [${WAIT}]}`],
    ['one action', WAIT],
    ['a list of actions', `[${WAIT}]`],
    ['actions cut out of a list', `${WAIT},\n`],
  ])('may be %s', (_what, text) => {
    expect(readBlocks(text)).toMatchObject({ copy: { Actions: [{ Identifier: 'a', Type: 'Wait' }] } });
  });

  test('may be several actions cut out of a list', () => {
    expect(readBlocks(`${WAIT},\n${WAIT},`)).toMatchObject({ copy: { Actions: [{}, {}] } });
  });

  test.each<[name: string, text: string, place: string, message: string]>([
    ['broken JSON', '{\n  "Actions": [\n    {"Type" "Wait"}\n  ]\n}', '3:13', 'Expected a colon'],
    ['a broken list', '[\n  {"Type" "Wait"}\n]', '2:11', 'Expected a colon'],
    ['a list without an end', `[\n${WAIT}\n`, '3:1', 'Expected'],
    ['a member that stands twice', `{"Type": "Wait",\n"Type": "Loop"}`, '2:1', 'Duplicate member "Type"'],
    [
      'an action without a Type',
      `{"Actions": [\n${WAIT},\n{"Identifier": "b"}]}`,
      '3:1',
      'with a "Type"; found an object',
    ],
    ['a list of something else', `[\n${WAIT},\n42]`, '3:1', 'found a number'],
    ['no blocks', '{"Actions": []}', '1:2', 'a flow without any'],
    ['a world file', '{"queues": {}}', '1:1', 'a world file'],
    ['words', 'Hello there', '1:1', ''],
    ['nothing', '', '1:1', 'Empty'],
  ])('that is %s is told with its place', (_name, text, place, message) => {
    const read = readBlocks(text);
    const [problem] = 'problems' in read ? read.problems : [];
    expect(problem && `${problem.line}:${problem.column}`).toBe(place);
    expect(problem?.message).toContain(message);
  });

  test('is not read beyond what a flow may hold', () => {
    const many = readBlocks(`[${Array.from({ length: 251 }, () => WAIT).join(',')}]`);
    expect(many).toMatchObject({ problems: [{ message: expect.stringContaining('at most 250 actions') as unknown }] });
    const long = readBlocks(`{"Actions": ["${'x'.repeat(1_000_000)}"]}`);
    expect(long).toMatchObject({ problems: [{ message: expect.stringContaining('at most 1000000') as unknown }] });
  });

  test.each(['['.repeat(100_000), '{"a":'.repeat(50_000), '[{"Type":"Wait","Parameters":'.repeat(2_000)])(
    'that nests without an end is refused',
    (text) => expect(readBlocks(text)).toHaveProperty('problems'),
  );
});
