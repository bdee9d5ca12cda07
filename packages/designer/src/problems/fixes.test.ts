/** A problem is mended by one press, and one undo gives the file back. */
import { writeFlow, type ActionJson } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { applyFix } from '../document/commands/applyFix.ts';
import { createTestDesigner, type TestDesigner } from '../testing/testDesigner.ts';

const END: ActionJson = { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

/** A flow in which the name of a parameter and the queue of a transfer are where the service refuses them. */
function opened(): TestDesigner {
  const designer = createTestDesigner();
  const Errors = ['QueueAtCapacity', 'NoMatchingError'].map((ErrorType) => ({ NextAction: 'End', ErrorType }));
  const flow = {
    Version: '2019-10-30',
    StartAction: 'Into the queue',
    Metadata: { type: 'contactFlow', ActionMetadata: { 'Into the queue': { position: { x: 300, y: 400 } } } },
    Actions: [
      {
        Identifier: 'Into the queue',
        Type: 'TransferContactToQueue',
        Parameters: { QueueId: 'q-1' },
        Transitions: { NextAction: 'End', Errors },
      },
      END,
    ],
  };
  designer.document.open({ document: { flow, source: '' }, flowType: 'CONTACT_FLOW', saved: true });
  return designer;
}

function textOf({ document }: TestDesigner): string {
  const { document: open } = document.store.getState();
  return open ? writeFlow(open) : '';
}

test('a fix is one step of history by its own title, and undo gives the file back', () => {
  const designer = opened();
  const before = textOf(designer);
  const problem = designer.problems().find(({ rule }) => rule === 'unknown-parameter');
  if (!problem?.fix) throw new Error('Expected a fix.');

  designer.run(applyFix(problem.fix));

  const { past } = designer.document.store.getState();
  expect(past.map(({ label }) => label)).toEqual(['Choose the queue in a Set working queue block before it']);
  expect(designer.flow()).toMatchObject({
    StartAction: 'set-working-queue',
    Metadata: { ActionMetadata: { 'set-working-queue': { position: { x: 300, y: 240 } } } },
    Actions: [
      { Identifier: 'Into the queue', Parameters: {} },
      END,
      {
        Identifier: 'set-working-queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: 'q-1' },
        Transitions: { NextAction: 'Into the queue', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] },
      },
    ],
  });
  expect(designer.problems().filter(({ severity }) => severity === 'error')).toEqual([]);

  designer.document.undo();

  expect(textOf(designer)).toBe(before);
  expect(designer.can(applyFix(problem.fix))).toBe(true);
});
