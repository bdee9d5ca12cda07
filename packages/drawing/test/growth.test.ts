/** How the work grows with a flow: in proportion to its blocks and wires, or a large one would never open. */
import { joinParts, viewFlow, type FlowView } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { layOut, leavesBlock, entersBlock, routeWires, heightOf, BLOCK_WIDTH, toCanvas } from '../src/index.ts';
import { end, flowOf, wait } from './flows.ts';

/** So many waits in a row without places; whatever fails goes to one block, as most authors do it. */
function rowOf(count: number): FlowView {
  const waits = Array.from({ length: count }, (_none, index) => wait(`b${index}`, `b${index + 1}`, 'handler'));
  return joinParts(viewFlow(flowOf([...waits, end(`b${count}`), end('handler')])));
}

/** Routes all wires of a flow in rows of twenty; what fails goes to the last block of the row. */
function routesOf(count: number): () => void {
  const view = rowOf(count);
  const places = new Map(
    [...view.byId.keys()].map((id, at) => [id, toCanvas({ x: (at % 20) * 240, y: Math.floor(at / 20) * 200 })]),
  );
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const boxes = view.blocks.map((block) => ({
    id: block.id,
    ...placeOf(block.id),
    width: BLOCK_WIDTH,
    height: heightOf(block),
  }));
  const wires = view.blocks.flatMap(({ id, branches, index }) =>
    branches.map(({ name, target, kind }, at) => {
      const to = kind === 'error' ? `b${Math.min(count, Math.floor(index / 20) * 20 + 19)}` : (target ?? id);
      const [from, into] = [leavesBlock(placeOf(id), at), entersBlock(placeOf(to))];
      return { id: `${id}/${name}`, source: id, target: to, from, to: into };
    }),
  );
  return () => expect(routeWires(boxes, wires).size).toBeGreaterThan(count / 2);
}

function layoutOf(count: number): () => void {
  const view = rowOf(count);
  return () => expect(layOut(view).size).toBe(count + 3);
}

/** The processor time of the quickest of three times, in microseconds. */
function costOf(work: () => void): number {
  const turns = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...turns);
}

// Eight times the blocks take eight times as long; if each were compared with each it would be sixty-four.
test.each<[string, (count: number) => () => void]>([
  ['places for blocks that share one error handler', layoutOf],
  ['ways for wires', routesOf],
])('%s: eight times as many take less than thirty-two times as long', (_name, work) => {
  const [few, many] = [work(150), work(1200)];
  few();
  many();
  expect(costOf(many) / costOf(few)).toBeLessThan(32);
});

test('blocks that share one error handler stand left to right, one behind the other', () => {
  const view = rowOf(250);
  const places = layOut(view);
  const columns = view.blocks.filter(({ id }) => id !== 'handler').map(({ id }) => places.get(id)?.x ?? NaN);
  expect(columns).toEqual(columns.toSorted((a, b) => a - b));
  expect(new Set(columns).size).toBe(columns.length);
});
