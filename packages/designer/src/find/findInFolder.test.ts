import { expect, test } from 'vitest';
import { findInFolder } from './findInFolder.ts';

/** A flow that transfers to a queue. */
function file(path: string, queue: string) {
  const Actions = [{ Identifier: 'a', Type: 'UpdateContactTargetQueue', Parameters: { QueueId: queue } }];
  return { path, name: path.replace('.json', ''), flow: { Actions }, flowType: 'CONTACT_FLOW' as const };
}

test('flows that have a text are listed with each of its places, the others are not', () => {
  const found = findInFolder([file('desk.json', 'q-refunds'), file('night.json', 'q-night')], 'REFUNDS');

  expect(found).toMatchObject([{ path: 'desk.json', name: 'desk', hits: [{ block: 'a', where: 'Queue' }] }]);
});
