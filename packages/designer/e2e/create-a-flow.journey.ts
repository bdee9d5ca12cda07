import { expect, test } from 'vitest';
import {
  branchOf,
  choose,
  createFlow,
  dragFromPalette,
  drawWire,
  ENTRY,
  logOf,
  save,
  setting,
  titlesOn,
  wiresOn,
} from './hands.ts';
import { begin } from './journey.ts';

const BLOCKS = ['Check contact attributes', 'Wait', 'Set working queue', 'Transfer to queue', 'Disconnect / hang up'];
const [CHECK = '', WAIT = '', SET_QUEUE = '', TRANSFER = '', DISCONNECT = ''] = BLOCKS;

test('a flow is made from nothing by mouse, saved, found again and run to its end', async () => {
  const { page, served } = await begin();

  // given: a name, a sentence and a type
  await createFlow(page, { name: 'Refund requests', description: 'Sends refunds to a team.', type: 'Inbound flow' });

  // when: blocks are dragged in
  await dragFromPalette(page, CHECK, { x: 320, y: 120 });
  await dragFromPalette(page, WAIT, { x: 320, y: 440 });
  await dragFromPalette(page, SET_QUEUE, { x: 680, y: 90 });
  await dragFromPalette(page, TRANSFER, { x: 680, y: 300 });
  await dragFromPalette(page, DISCONNECT, { x: 620, y: 560 });
  expect(await titlesOn(page)).toEqual(BLOCKS);

  // and: set up
  await choose(page, CHECK);
  await setting(page, 'Attribute to check').fill('$.Attributes.amount');
  await page.getByRole('button', { name: 'Add condition' }).click();
  await page.getByLabel('Operator of condition 1').selectOption('NumberGreaterThan');
  await page.getByLabel('Value of condition 1').fill('100');
  await choose(page, WAIT);
  await setting(page, 'Wait for').fill('2');
  await page.getByLabel('Unit of Wait for').selectOption('hours');
  await choose(page, SET_QUEUE);
  await setting(page, 'Queue').fill('arn:aws:connect:eu-west-2:111122223333:instance/aaa/queue/refunds');

  // and: connected by dragging
  await drawWire(page, ENTRY, 'Start', CHECK);
  await drawWire(page, CHECK, '> 100', SET_QUEUE);
  await drawWire(page, CHECK, 'No match', WAIT);
  await drawWire(page, WAIT, 'Time Expired', SET_QUEUE);
  await drawWire(page, WAIT, 'Error', DISCONNECT);
  await drawWire(page, SET_QUEUE, 'Success', TRANSFER);
  await drawWire(page, SET_QUEUE, 'Error', DISCONNECT);
  await drawWire(page, TRANSFER, 'At capacity', DISCONNECT);
  await drawWire(page, TRANSFER, 'Error', DISCONNECT);
  const wires = [
    'At capacity of Transfer to queue to Disconnect / hang up',
    'Entry to Check contact attributes',
    'Error of Set working queue to Disconnect / hang up',
    'Error of Transfer to queue to Disconnect / hang up',
    'Error of Wait to Disconnect / hang up',
    'No match of Check contact attributes to Wait',
    'Success of Set working queue to Transfer to queue',
    'Time Expired of Wait to Set working queue',
    '> 100 of Check contact attributes to Set working queue',
  ];
  expect(await wiresOn(page)).toEqual(wires.toSorted());

  // then: the file has it, and so has the page after a reload
  await save(page);
  const flow: unknown = JSON.parse(await served.read('refund-requests.json'));
  expect(flow).toMatchObject({
    Version: '2019-10-30',
    Metadata: { name: 'Refund requests', description: 'Sends refunds to a team.', type: 'contactFlow' },
    Actions: [
      {
        Type: 'Compare',
        Parameters: { ComparisonValue: '$.Attributes.amount' },
        Transitions: { Conditions: [{ Condition: { Operator: 'NumberGreaterThan', Operands: ['100'] } }] },
      },
      { Type: 'Wait', Parameters: { TimeLimitSeconds: '7200' } },
      { Type: 'UpdateContactTargetQueue' },
      { Type: 'TransferContactToQueue' },
      { Type: 'DisconnectParticipant' },
    ],
  });
  await page.reload();
  await branchOf(page, WAIT, 'Error').waitFor();
  expect(await titlesOn(page)).toEqual(BLOCKS);
  expect(await wiresOn(page)).toEqual(wires.toSorted());

  // and: a task goes through it
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: /^Start the run/ }).click();
  await page.getByRole('button', { name: /^To the end/ }).click();
  await page.getByRole('region', { name: 'How the run ended' }).getByText('waits in queue refunds').waitFor();
  expect(await logOf(page)).toEqual([
    'Task-1 is created: Refund requests',
    'Flow "Refund requests" starts (Inbound flow)',
    'Check contact attributes',
    'leaves by > 100 → Set working queue 101 > 100 matched condition 1',
    'Set working queue',
    'Queue "refunds": refunds',
    'Sets $.Queue.Name = "refunds"',
    'leaves by Success → Transfer to queue',
    'Transfer to queue',
    'Flow "Refund requests" ends: the contact is in a queue',
    'Task-1 is in queue refunds',
  ]);
});
