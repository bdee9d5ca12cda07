import type { FlowJson } from '@switchyard/blocks';
import { simulate, type Missing, type WorldData } from '@switchyard/runtime';
import { expect, test } from 'vitest';
import { CLAIMS, flowOf, INTAKE } from '../testFlows.ts';
import { missingWords } from './missingWords.ts';

const HOURS = flowOf([{ block: 'check-hours-of-operation', parameters: { HoursOfOperationId: 'Office' } }]);
const LAMBDA = flowOf([{ block: 'invoke-lambda-function', parameters: { LambdaFunctionARN: 'lookUp' } }]);
const NEXT = flowOf([{ block: 'transfer-to-flow', parameters: { ContactFlowId: 'next' } }]);

function missingIn(flow: FlowJson, world: WorldData): Missing {
  const missing = simulate({ flow, world }).stop?.missing;
  if (!missing) throw new Error('nothing is missing');
  return missing;
}

test.each<[flow: FlowJson, world: WorldData, thing: string, answer: string | undefined, path: string[]]>([
  [INTAKE, {}, 'Queue Claims', '1 staffed', ['queues', CLAIMS]],
  [
    INTAKE,
    { queues: { '5b6c': { name: 'Claims' } } },
    'Queue Claims',
    '0 staffed (1 after 4 minutes)',
    ['queues', '5b6c', 'agents', 'staffed'],
  ],
  [HOURS, {}, 'Hours of operation Office', 'Open', ['hours', 'Office']],
  [LAMBDA, {}, 'Lambda function lookUp', 'Returns status', ['lambdas', 'lookUp']],
  [NEXT, {}, 'Flow next', 'Customer queue flow', ['flows', 'next']],
  // A file cannot be made up, so a person is led to the field.
  [NEXT, { flows: { next: { type: 'CONTACT_FLOW' } } }, 'Flow next', undefined, ['flows', 'next', 'file']],
])('%#: what is missing is told as the form has it', (flow, world, thing, answer, path) => {
  const words = missingWords(world, missingIn(flow, world), flow, 'CONTACT_FLOW');

  expect(words).toEqual({ thing, answer, path });
});
