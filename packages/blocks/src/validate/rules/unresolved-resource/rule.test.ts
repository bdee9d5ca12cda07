import { describe, expect, test } from 'vitest';
import { action, flowOf, testRule, ways, type AnyFlow } from '../../../../test/testRule.ts';
import { validateFlow } from '../../validateFlow.ts';
import { unresolvedResource } from './rule.ts';

/** A flow of one action, with what the file says of it beside. */
function described(only: AnyFlow, metadata: object): AnyFlow {
  return { ...flowOf(only), Metadata: { type: 'contactFlow', ActionMetadata: { it: metadata } } };
}

const NEXT = 'The console looks for it when it imports the file; to publish it in another way, choose it by id or ARN.';
const transfer = (ContactFlowId?: string) =>
  action('TransferToFlow', ContactFlowId === undefined ? {} : { ContactFlowId }, ways({ errors: ['NoMatchingError'] }));
const older = { ContactFlow: { id: '', text: 'Billing' } };

testRule(unresolvedResource, {
  valid: [
    ['an id and a name', described(transfer('f'), { ContactFlow: { id: 'f', text: 'Billing' } })],
    ['neither, which another rule tells', flowOf(transfer(''))],
    ['a name for a parameter that is not there', described(transfer(), older)],
    ['a reference', described(transfer('$.Attributes.flow'), older)],
  ],
  invalid: [
    [
      'a flow by its name alone',
      described(transfer(''), older),
      [
        {
          message: `"Transfer to flow": expected an id or ARN in "Flow" (ContactFlowId), found only the name "Billing". ${NEXT}`,
          pointer: '/Actions/0/Parameters/ContactFlowId',
          field: 'ContactFlowId',
          at: '20:26',
        },
      ],
    ],
    [
      'a queue flow, as newer exports name it',
      described(action('UpdateContactEventHooks', { EventHooks: { CustomerQueue: '' } }), {
        parameters: { EventHooks: { CustomerQueue: { displayName: 'While waiting' } } },
      }),
      [
        {
          message:
            '"Set customer queue flow": expected an id or ARN in "Customer queue flow" (EventHooks.CustomerQueue), found ' +
            `only the name "While waiting". ${NEXT}`,
          pointer: '/Actions/0/Parameters/EventHooks/CustomerQueue',
        },
      ],
    ],
  ],
});

describe('nothing else is said of a resource that is known by its name', () => {
  test.each([
    ['a flow', transfer(''), older],
    ['hours', action('CheckHoursOfOperation', { HoursOfOperationId: '' }), { Hours: { id: '', text: 'Office' } }],
    ['a queue', action('UpdateContactTargetQueue', { QueueId: '' }), { queue: { id: '', text: 'Claims' } }],
    ['the flow of a new task', action('CreateTask', { Name: 'x', ContactFlowId: '' }), older],
  ])('%s', (_name, only, metadata) => {
    const told = validateFlow({ flow: described(only, metadata) }).filter(({ pointer }) =>
      pointer.includes('/Parameters'),
    );
    expect(told.map(({ rule }) => rule)).toEqual(['unresolved-resource']);
  });
});
