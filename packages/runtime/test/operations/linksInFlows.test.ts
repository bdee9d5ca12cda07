/** What flows read of the chain their contact is in (task-contacts §2.1, §2.3). */
import { expect, test } from 'vitest';
import { action, flowOf, setting, waiting } from '../actions.ts';
import { openClaims } from './office.ts';

const end = action('end', 'DisconnectParticipant');
const FLOWS = {
  'telling.json': flowOf(
    'contactFlow',
    setting('tell', { own: '$.ContactId', initial: '$.InitialContactId', previous: '$.PreviousContactId' }),
    end,
  ),
  'reading.json': flowOf('contactFlow', waiting('wait', 60, 'read'), setting('read', { seen: '$.Attributes.x' }), end),
};

function open() {
  const office = openClaims(
    {
      Flows: ['Telling', 'Reading'].map((Name) => ({ Name, File: `${Name.toLowerCase()}.json` })),
      QuickConnects: [],
      TaskTemplates: [],
    },
    { flows: FLOWS },
  );
  const attributesOf = (InitialContactId: string) =>
    office.call('GetContactAttributes', { InitialContactId }).Attributes;
  return { ...office, attributesOf };
}

test('the first contact of a chain is its own initial one, the next has the first, and a related one begins anew', () => {
  const { start, attributesOf } = open();

  const first = start('A', { ContactFlowId: 'Telling' });
  expect(attributesOf(first)).toEqual({ own: first, initial: first, previous: '' });

  const next = start('B', { ContactFlowId: 'Telling', PreviousContactId: first });
  expect(attributesOf(next)).toEqual({ own: next, initial: first, previous: first });

  const related = start('C', { ContactFlowId: 'Telling', RelatedContactId: next });
  expect(attributesOf(related)).toEqual({ own: related, initial: related, previous: '' });
});

test('a flow sees what another contact of the chain was told at its next read, and nothing of a related one', () => {
  const { centre, call, start, attributesOf } = open();
  const [first, alone] = [1, 2].map(() => start('A', { ContactFlowId: 'Reading', Attributes: { x: '1' } })) as [
    string,
    string,
  ];
  const next = start('B', { ContactFlowId: 'Reading', PreviousContactId: first });
  const related = start('C', { ContactFlowId: 'Reading', RelatedContactId: alone });
  centre.runFor(30_000);

  for (const told of [next, related]) {
    call('UpdateContactAttributes', { InitialContactId: told, Attributes: { x: '9' } });
  }
  centre.runFor(30_000);

  expect([first, next, alone, related].map((id) => attributesOf(id)['seen'])).toEqual(['9', '9', '1', '9']);
});

test('where an agent’s quick connect took a task is told with it (§7.1)', () => {
  const { centre, call, start } = openClaims({ TaskTemplates: [] });
  const task = start();
  centre.accept('ada', task);
  centre.runFor(60_000);

  const next = centre.transfer('ada', task, 'Appeals');

  const quickConnect = centre.facts.quickConnects.find('Appeals');
  expect(call('DescribeContact', { ContactId: task }).Contact.NextContacts).toEqual([
    {
      Type: 'QUICK_CONNECT',
      NextContactMetadata: {
        QuickConnectContactData: {
          ContactId: next,
          InitiationTimestamp: centre.now / 1000,
          QuickConnectId: quickConnect?.id,
          QuickConnectName: 'Appeals',
          QuickConnectType: 'QUEUE',
        },
      },
    },
  ]);
});
