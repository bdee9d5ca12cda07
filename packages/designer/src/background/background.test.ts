/** What is worked out beside the screen, at a desk that answers when it is told to. */
import type { FlowJson } from '@switchyard/blocks';
import { createFlow, placeBlock } from '@switchyard/blocks/edit';
import { freeze, produce } from 'immer';
import { expect, test } from 'vitest';
import { createBackground, type Desk } from './background.ts';
import { createWork, type Answer, type Request } from './work.ts';

/** A desk on which requests lie until somebody works on them. */
function slowDesk() {
  const lying: Request[] = [];
  let say: (answer: Answer) => void = () => {};
  const desk: Desk = (onAnswer) => {
    say = onAnswer;
    return (request) => void lying.push(structuredClone(request));
  };
  const work = createWork((answer) => say(answer));
  return {
    desk,
    lying,
    workOnAll: () => {
      for (let request = lying.shift(); request; request = lying.shift()) work(request);
    },
  };
}

const EMPTY = freeze(createFlow({ name: 'Test', description: '', type: 'CONTACT_FLOW' }), true);

function withBlock(flow: FlowJson, id: string): FlowJson {
  return produce(flow, (draft) => {
    placeBlock(draft, { block: 'wait', id, position: { x: 0, y: 0 }, flowType: 'CONTACT_FLOW' });
  });
}

const versionOf = (flow: FlowJson) => ({ flow, flowType: 'CONTACT_FLOW', places: new Map() }) as const;

/** The blocks something is wrong with. */
const blocksOf = (problems: readonly { readonly block?: string }[]) => new Set(problems.map(({ block }) => block));

test('problems are of the newest version once the desk has come to it', () => {
  const { desk, workOnAll } = slowDesk();
  const background = createBackground(desk);
  const flow = withBlock(EMPTY, 'hold');

  background.look(versionOf(flow));
  expect(background.store.getState().checked).toBeUndefined();
  workOnAll();

  expect(background.store.getState().checked).toBe(flow);
  expect(blocksOf(background.store.getState().problems)).toContain('hold');
});

test('what changes while the desk is busy is asked about together, and only what changed is sent', () => {
  const { desk, lying, workOnAll } = slowDesk();
  const background = createBackground(desk);
  const first = withBlock(EMPTY, 'a');
  const second = withBlock(first, 'b');
  const third = withBlock(second, 'c');

  background.look(versionOf(first));
  background.look(versionOf(second));
  background.look(versionOf(third));
  expect(lying).toHaveLength(1);
  workOnAll();

  expect(background.store.getState().checked).toBe(third);
  expect(blocksOf(background.store.getState().problems)).toEqual(new Set(['a', 'b', 'c', undefined]));
});

test('what was found about a flow that is not open any more is not shown', () => {
  const { desk, workOnAll } = slowDesk();
  const background = createBackground(desk);
  background.look(versionOf(withBlock(EMPTY, 'old')));

  background.forget();
  workOnAll();
  expect(background.store.getState().problems).toEqual([]);

  background.look(versionOf(withBlock(EMPTY, 'new')));
  workOnAll();
  expect(blocksOf(background.store.getState().problems)).toContain('new');
  expect(blocksOf(background.store.getState().problems)).not.toContain('old');
});

test('a layout is of the newest version too', () => {
  const { desk, workOnAll } = slowDesk();
  const background = createBackground(desk);
  const first = withBlock(EMPTY, 'a');
  let laid: readonly string[] = [];

  background.look(versionOf(first));
  background.look(versionOf(withBlock(first, 'b')));
  background.layOut(undefined, (places) => (laid = [...places.keys()]));
  workOnAll();

  expect(laid).toEqual(expect.arrayContaining(['a', 'b']));
});
