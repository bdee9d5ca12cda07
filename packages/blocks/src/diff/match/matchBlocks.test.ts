/** Which block of one flow is which of the other. */
import { describe, expect, test } from 'vitest';
import { withOtherIdentifiers } from '../../edit/withOtherIdentifiers.ts';
import type { ActionJson, FlowJson } from '../../flow/flow.ts';
import { readStored } from '../storedFlow.ts';
import { matchBlocks } from './matchBlocks.ts';

interface Placed {
  readonly id: string;
  readonly type?: string;
  readonly set?: Record<string, string>;
  /** Where it goes on: the next one of the list unless said. */
  readonly next?: string;
  readonly error?: string;
  readonly at?: number;
}

/** A flow that begins with the first block, in which each leads to the one after it. */
function flowOf(...blocks: readonly (string | Placed)[]): FlowJson {
  const placed = blocks.map((block): Placed => (typeof block === 'string' ? read(block) : block));
  const Actions = placed.map(
    ({ id, type = 'UpdateContactAttributes', set = {}, next, error = '' }, index): ActionJson => {
      const Parameters = type === 'UpdateContactAttributes' ? { Attributes: set } : set;
      const NextAction = next ?? placed[index + 1]?.id ?? '';
      const Transitions =
        type === 'DisconnectParticipant'
          ? {}
          : { NextAction, Errors: [{ NextAction: error, ErrorType: 'NoMatchingError' }] };
      return { Identifier: id, Type: type, Parameters, Transitions };
    },
  );
  const positions = placed.flatMap(({ id, at }) =>
    at === undefined ? [] : [[id, { position: { x: at, y: 0 } }] as const],
  );
  return {
    Version: '2019-10-30',
    StartAction: placed[0]?.id ?? '',
    Metadata: { ActionMetadata: Object.fromEntries(positions) },
    Actions,
  };
}

/** `name: value` is a block that sets one attribute; `end` ends. */
function read(text: string): Placed {
  const [id = '', value] = text.split(': ');
  return value === undefined ? { id, type: 'DisconnectParticipant' } : { id, set: { value } };
}

/** The pairs, as `before = after`; what has no other stands alone. */
function matched(before: FlowJson, after: FlowJson): string {
  const pairs = matchBlocks(readStored(before), readStored(after));
  const mine = pairs.before.blocks.map((block) =>
    `${block.block.id} = ${pairs.other(block)?.block.id ?? ''}`.trimEnd(),
  );
  const theirs = pairs.after.blocks.filter((block) => !pairs.has(block)).map((block) => `= ${block.block.id}`);
  return [...mine, ...theirs].join(', ');
}

describe('a block is known', () => {
  test.each([
    [
      'by its identifier, whatever else changed',
      flowOf('a: 1', 'b: 2', 'end'),
      flowOf('a: 7', { id: 'b', set: { other: '9' }, next: 'a' }, 'end'),
      'a = a, b = b, end = end',
    ],
    [
      'by its identifier, though it is of another kind now',
      flowOf('a: 1', 'b: 2', 'end'),
      flowOf('a: 1', { id: 'b', type: 'Wait', set: { TimeLimitSeconds: '60' } }, 'end'),
      'a = a, b = b, end = end',
    ],
    [
      'by what it says and what is around it, where all identifiers are new',
      flowOf('a: 1', 'b: 2', 'end'),
      flowOf('x: 1', 'y: 2', 'z'),
      'a = x, b = y, end = z',
    ],
    [
      'among others that say the same, by what is around it',
      flowOf('a: 1', 'b: 2', 'c: 2', 'd: 2', 'end'),
      flowOf('x1: 1', 'x2: 2', 'x3: 2', 'x4: 2', 'x5'),
      'a = x1, b = x2, c = x3, d = x4, end = x5',
    ],
    [
      'though it was renamed and set to something else, by its neighbours',
      flowOf('a: 1', 'b: 2', 'end'),
      flowOf('a: 1', 'new: 7', 'end'),
      'a = a, b = new, end = end',
    ],
    [
      'though its neighbours changed, by where it stands and what it is set to',
      flowOf('a: 1', { id: 'b', set: { x: '1', y: '2' }, at: 40 }, { id: 'end', type: 'DisconnectParticipant' }),
      flowOf('a: 1', 'c: 3', { id: 'new', set: { x: '1', y: '2' }, at: 40, next: 'a', error: 'a' }, 'end'),
      'a = a, b = new, end = end, = c',
    ],
    [
      'from the entry point on, where nothing else is the same',
      flowOf('a: 1', 'b: 2', 'c: 3', 'end'),
      flowOf('x1: 4', 'x2: 5', 'x3: 6', 'x4'),
      'a = x1, b = x2, c = x3, end = x4',
    ],
    [
      'by what it is, where a block that was put before it took its number over',
      flowOf(
        { id: 'block1', set: { a: '1' }, error: 'block3' },
        { id: 'block2', set: { a: '2' }, error: 'block3' },
        { id: 'block3', type: 'DisconnectParticipant' },
      ),
      flowOf(
        { id: 'block1', set: { a: '1' }, error: 'block4' },
        { id: 'block2', type: 'TagContact', error: 'block4' },
        { id: 'block3', set: { a: '2' }, error: 'block4' },
        { id: 'block4', type: 'DisconnectParticipant' },
      ),
      'block1 = block1, block2 = block3, block3 = block4, = block2',
    ],
    [
      'without an identifier, by what it says',
      flowOf({ id: '', set: { a: '1' } }, { id: '', set: { a: '2' } }),
      flowOf({ id: '', set: { a: '2' } }, { id: '', set: { a: '1' } }),
      '#1 = #2, #2 = #1',
    ],
    [
      'among those with one identifier, by what it says, then in order',
      flowOf('a: 1', 'twin: 2', 'twin: 3', 'twin: 4'),
      flowOf('a: 1', 'twin: 3', 'twin: 5', 'twin: 6'),
      'a = a, twin = twin, twin = twin, twin = twin',
    ],
  ])('%s', (_how, before, after, pairs) => {
    expect(matched(before, after)).toBe(pairs);
  });

  test('in two chains that say the same, as a whole: no wire crosses over', () => {
    const chains = flowOf(
      { id: 'start', next: 'a1', error: 'b1' },
      { id: 'a1', next: 'a2' },
      { id: 'a2', next: 'a3' },
      { id: 'a3', next: 'end' },
      { id: 'b1', next: 'b2' },
      { id: 'b2', next: 'b3' },
      { id: 'b3', next: 'end' },
      'end',
    );
    const again = withOtherIdentifiers(chains, (identifier) => `new ${identifier}`);
    again.Actions?.reverse();

    expect(matched(chains, again)).toBe(
      chains.Actions?.map(({ Identifier }) => `${Identifier} = new ${Identifier}`).join(', '),
    );
  });
});

describe('another block is another block', () => {
  test.each([
    [
      'though it is of the same kind: nothing else says that they are one',
      flowOf('a: 1', 'b: 2', { id: 'end', type: 'DisconnectParticipant' }),
      flowOf(
        { id: 'a', set: { value: '1' }, next: 'end', error: 'new' },
        { id: 'new', set: { other: '7' }, next: 'a', error: 'a' },
        'end',
      ),
      'a = a, b =, end = end, = new',
    ],
    ['where one is gone', flowOf('a: 1', 'b: 2', 'end'), flowOf('a: 1', 'end'), 'a = a, b =, end = end'],
    ['where one is new', flowOf('a: 1', 'end'), flowOf('a: 1', 'b: 2', 'end'), 'a = a, end = end, = b'],
    ['where a flow is empty', {}, flowOf('a: 1'), '= a'],
  ])('%s', (_why, before, after, pairs) => {
    expect(matched(before, after)).toBe(pairs);
  });
});

describe('two thousand blocks', () => {
  const size = 2000;
  const chain = (value: (index: number) => string): FlowJson =>
    flowOf(
      ...Array.from({ length: size }, (_, index): Placed => ({
        id: `b${index}`,
        set: { value: value(index) },
        error: 'b7',
      })),
    );
  const rename = (flow: FlowJson): FlowJson => withOtherIdentifiers(flow, (identifier) => `new ${identifier}`);

  test.each([
    ['with other identifiers', chain(String), rename(chain(String))],
    ['that all say the same, with other identifiers', chain(() => '1'), rename(chain(() => '1'))],
    ['that say something else, with other identifiers', chain(String), rename(chain((index) => `x${index}`))],
    ['that all say the same, then all something else', chain(() => '1'), rename(chain(() => '2'))],
  ])('%s: each is found, in well under a second', (_what, before, after) => {
    const started = process.cpuUsage();
    const pairs = matchBlocks(readStored(before), readStored(after));
    const { user, system } = process.cpuUsage(started);

    const wrong = pairs.before.blocks.filter((block) => pairs.other(block)?.block.id !== `new ${block.block.id}`);
    expect(wrong.map(({ identifier }) => identifier)).toEqual([]);
    // A busy machine needs some room; comparing each block with each takes many times as long.
    expect((user + system) / 1_000_000).toBeLessThan(2);
  });
});
