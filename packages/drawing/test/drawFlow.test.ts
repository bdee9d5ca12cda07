/** What is drawn of a flow, and of what differs between two. */
import type { FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { drawFlow, writeSvg, type Drawing, type DrawnBlock, type Ran } from '../src/picture/index.ts';
import { end, flowOf, wait } from './flows.ts';
import { readPicture } from './svgOf.ts';

const SIDE_BY_SIDE = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 } };

function draw(flow: FlowJson, before?: FlowJson): Drawing {
  return drawFlow(flow, { title: 'Test', ...(before ? { before } : {}) });
}

function block(drawing: Drawing, title: string): DrawnBlock {
  const found = drawing.blocks.find((one) => one.title === title);
  if (!found) throw new Error(`No block "${title}" is drawn.`);
  return found;
}

describe('a flow', () => {
  test('has a box for each block, where the designer draws it, and a wire for each connection', () => {
    const drawing = draw(flowOf([wait('a', 'b', 'b'), end('b')], SIDE_BY_SIDE));

    expect(drawing.blocks.map(({ title, x, y }) => ({ title, x, y }))).toEqual([
      { title: 'a', x: 0, y: 0 },
      { title: 'b', x: 420, y: 0 },
    ]);
    expect(drawing.wires.map(({ words }) => words)).toEqual([
      'Entry to a',
      'Time Expired of a to b',
      'Error of a to b',
    ]);
    expect(drawing.description).toBe('2 blocks, 2 connections.');
  });

  test('without places is laid out, the entry point first', () => {
    const { entry, blocks } = draw(flowOf([wait('a', 'b'), end('b')]));

    expect(entry.x).toBeLessThan(blocks[0]?.x ?? Number.NaN);
    expect(blocks[0]?.x).toBeLessThan(blocks[1]?.x ?? Number.NaN);
  });

  test('that does not say where its entry point is has it left of its first block', () => {
    const drawing = draw(flowOf([wait('a', 'b'), end('b')], SIDE_BY_SIDE));

    expect(drawing.entry.x + drawing.entry.width).toBeLessThan(block(drawing, 'a').x);
  });

  test('can be laid out anew, and then its notes have no place any more', () => {
    const metadata = { Annotations: [{ id: 'n', content: 'Here', position: { x: 0, y: 300 } }] };
    const flow = flowOf([wait('a', 'b'), end('b')], { a: { x: 900, y: 0 }, b: { x: 0, y: 0 } }, metadata);

    const drawing = drawFlow(flow, { title: 'Test', tidy: true });

    expect(block(drawing, 'a').x).toBeLessThan(block(drawing, 'b').x);
    expect(drawing.notes).toEqual([]);
  });

  test('shows its notes where they are, with the size the file gives them (flow-language §1.9)', () => {
    const metadata = {
      Annotations: [
        { id: '1', content: 'Wide', position: { x: 10, y: 10 }, size: { width: 400, height: 100 } },
        { id: '2', content: 'Folded', isFolded: true, position: { x: 0, y: 0 }, size: { width: 300, height: 295 } },
        { id: '3', content: 'Nowhere' },
        'no note',
      ],
    };

    expect(draw(flowOf([end('a')], {}, metadata)).notes).toEqual([
      { text: 'Wide', x: 14, y: 12, width: 560, height: 120 },
      { text: 'Folded', x: 0, y: 0, width: 420, height: 36 },
    ]);
  });
});

describe('a broken flow is drawn as far as it can be read', () => {
  test('a branch to a block that is not there ends in a stub that says so', () => {
    const { wires, description } = draw(flowOf([wait('a', 'gone')], SIDE_BY_SIDE));
    const stub = wires.find(({ to }) => to === undefined);

    expect(stub?.words).toBe('Time Expired of a to "gone", which is not in the flow');
    expect(stub?.path).toBe('M 237 72 L 253 72');
    expect(description).toBe('1 block, 0 connections. 1 branch to blocks that are not in the flow.');
  });

  test('so is a start that is not there', () => {
    const { wires } = draw({ ...flowOf([end('a')]), StartAction: 'gone' });

    expect(wires.map(({ words }) => words)).toEqual(['Entry to "gone", which is not in the flow']);
  });

  test('of two blocks with one identifier the first is drawn, as in the designer', () => {
    const { blocks } = draw(flowOf([wait('a', 'a'), end('a')]));

    expect(blocks.map(({ icon }) => icon)).toEqual(['hourglass']);
  });

  test.each([
    ['no number of this world', { x: Infinity, y: 0 }],
    ['farther away than any sheet', { x: 1e9, y: 0 }],
  ])('a place that is %s counts as none', (_name, place) => {
    const { area } = draw(flowOf([wait('a', 'b'), end('b')], { a: place, b: { x: 0, y: 0 } }));

    expect(area.width).toBeLessThan(2000);
  });

  test.each<[string, object]>([
    ['nothing at all', {}],
    ['no list of actions', { Actions: 5 }],
    ['actions that are none', { Actions: [null, 'a', [], {}], StartAction: 7, Metadata: 'x' }],
  ])('%s', (_name, flow) => {
    expect(draw(flow as FlowJson).area.width).toBeGreaterThan(0);
  });
});

describe('what differs from an earlier flow', () => {
  const before = flowOf([wait('a', 'b', 'c'), end('b'), end('c')], {
    ...SIDE_BY_SIDE,
    c: { x: 300, y: 200 },
  });

  test('is nothing where nothing differs', () => {
    const { blocks, wires, description } = draw(before, before);

    expect([...blocks, ...wires].filter(({ change }) => change !== undefined)).toEqual([]);
    expect(description).toBe('3 blocks, 2 connections. Nothing differs.');
  });

  test('is marked on blocks, and on the wires that lead elsewhere now', () => {
    const after = flowOf([wait('a', 'd', 'c'), end('c'), wait('d', '')], {
      a: SIDE_BY_SIDE.a,
      c: { x: 300, y: 200 },
      d: { x: 300, y: 400 },
    });

    const { blocks, wires, legend } = draw(after, before);

    expect(blocks.map(({ title, change }) => [title, change])).toEqual([
      ['a', 'changed'],
      ['c', undefined],
      ['d', 'added'],
      ['b', 'removed'],
    ]);
    expect(wires.map(({ words, change }) => [words, change])).toEqual([
      ['Entry to a', undefined],
      ['Time Expired of a to d', 'added'],
      ['Error of a to c', undefined],
      ['Time Expired of a to b, until now', 'removed'],
    ]);
    expect(legend).toEqual({
      blocks: { added: 1, removed: 1, changed: 1 },
      wires: { added: 1, removed: 1 },
      flow: [],
    });
  });

  test('a removed block is a ghost at its old place', () => {
    const after = flowOf([wait('a', '', 'c'), end('c')], { a: SIDE_BY_SIDE.a, c: { x: 300, y: 200 } });

    const { x, y } = block(draw(after, before), 'b');

    expect({ x, y }).toEqual({ x: 420, y: 0 });
  });

  test('where another block stands now, the ghost stands beside it', () => {
    const after = flowOf([wait('a', 'new', 'c'), wait('new', ''), end('c')], {
      a: SIDE_BY_SIDE.a,
      new: SIDE_BY_SIDE.b,
      c: { x: 300, y: 200 },
    });

    const drawing = draw(after, before);
    const [ghost, now] = [block(drawing, 'b'), block(drawing, 'new')];

    expect(areApart(ghost, now)).toBe(true);
    expect(Math.hypot(ghost.x - now.x, ghost.y - now.y)).toBeLessThan(300);
  });

  test('what changed in a block is told with it', () => {
    const after = structuredClone(before) as { Actions: { Parameters: Record<string, string> }[] };
    Object.assign(after.Actions[0]?.Parameters ?? {}, { TimeLimitSeconds: '120' });

    expect(block(draw(after as FlowJson, before), 'a').changes).toEqual(['Wait for: 1 minute → 2 minutes']);
  });

  test('a renamed block is the same block, and its wires did not change', () => {
    const after = flowOf([wait('A', 'b', 'c'), end('b'), end('c')], { A: SIDE_BY_SIDE.a, b: SIDE_BY_SIDE.b });

    const { blocks, wires } = draw(after, before);

    expect(blocks.map(({ change }) => change)).toEqual(['changed', undefined, undefined]);
    expect(wires.filter(({ change }) => change !== undefined)).toEqual([]);
  });

  test('another entry point is a wire that changed', () => {
    const { wires } = draw({ ...before, StartAction: 'b' }, before);

    expect(wires.filter(({ change }) => change).map(({ words, change }) => [words, change])).toEqual([
      ['Entry to b', 'added'],
      ['Entry to a, until now', 'removed'],
    ]);
  });
});

// helpers

function areApart(one: DrawnBlock, other: DrawnBlock): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  );
}

describe('with what came of runs', () => {
  const flow = flowOf([wait('a', 'b', 'c'), end('b'), end('c'), end('d')]);
  const times: Readonly<Record<string, number>> = {
    a: 3,
    b: 3,
    '/Actions/0/Transitions/Conditions/0': 3,
    '/Actions/0/Transitions/Errors/0': 0,
  };
  const of = (key: string): Ran => ({
    times: times[key] ?? 0,
    outOfReach: key === 'd' ? 'No branch leads here.' : undefined,
  });
  const drawing = drawFlow(flow, { title: 'Test', runs: { block: of, branch: of } });

  test('every block, branch and wire has how often it ran', () => {
    expect(drawing.blocks.map(({ title, ran }) => [title, ran?.times])).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 0],
      ['d', 0],
    ]);
    expect(block(drawing, 'a').branches.map(({ label, ran }) => [label, ran?.times])).toEqual([
      ['Time Expired', 3],
      ['Error', 0],
    ]);
    expect(drawing.wires.map(({ words, ran }) => [words, ran?.times])).toEqual([
      ['Entry to a', 3],
      ['Time Expired of a to b', 3],
      ['Error of a to c', 0],
    ]);
  });

  test('what ran and what did not are told apart in words and in lines, not by colour alone', () => {
    const svg = writeSvg(drawing);
    const { broken, texts } = readPicture(svg);

    expect(broken).toEqual([]);
    // At each branch of a block, and at the block.
    expect(texts.filter((text) => /^(?:\d+×|never|cannot)$/.test(text))).toEqual([
      '3×',
      'never',
      '3×',
      '3×',
      'never',
      'cannot',
    ]);
    expect(svg).toContain('<title>Time Expired of a to b: 3 times</title>');
    expect(svg).toContain('<title>Error of a to c: never</title>');
    expect(svg).toContain('never can. No branch leads here.');
    const dashes = (look: string): string =>
      new RegExp(`\\.wire\\.${look} \\{[^}]*stroke-dasharray: ([^;} ]+)`).exec(svg)?.[1] ?? '';
    expect(new Set([dashes('ran'), dashes('never'), dashes('impossible')]).size).toBe(3);
  });

  test.each([
    [1, '1×'],
    [11, '11×'],
    [777, '777×'],
    [9999, '9999×'],
    [10_000, '>9999×'],
  ])('%i times is said whole', (count, words) => {
    const runs = { block: () => undefined, branch: () => ({ times: count, outOfReach: undefined }) };

    expect(readPicture(writeSvg(drawFlow(flow, { title: 'Test', runs }))).texts).toContain(words);
  });

  test('a picture without runs says nothing of them', () => {
    expect(writeSvg(draw(flow))).not.toMatch(/never|\.times/);
  });
});
