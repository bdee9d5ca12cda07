import { projectFlow, runs, testProjectRule } from '../../../../../test/testProjectRule.ts';
import type { AnyFlow } from '../../../../../test/testRule.ts';
import { unknownFlow } from './rule.ts';

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow';
const MADE_UP = '9f8e7d6c-0000-4000-8000-000000000001';

function intake(block: AnyFlow, called?: string) {
  const flow = projectFlow('contactFlow', 'Intake', block);
  const metadata = { it: { parameters: { ContactFlowId: { displayName: called } } } };
  return { ...flow, Metadata: { type: 'contactFlow', name: 'Intake', ActionMetadata: called ? metadata : {} } };
}

function told(name: string): string {
  return `"Transfer to flow": unknown flow "${name}": no flow of the project has this name or id. Add it, or choose another.`;
}

const at = { file: 'intake.json', pointer: '/Actions/0/Parameters/ContactFlowId' };
const desk = projectFlow('contactFlow', 'Claims desk');

testProjectRule(unknownFlow, {
  valid: [
    [
      'a flow by its name',
      { 'intake.json': intake(runs.transfer(`${ARN}/${MADE_UP}`), 'Claims desk'), 'a.json': desk },
    ],
    ['a flow by its file', { 'intake.json': intake(runs.transfer(`${ARN}/claims-desk`)), 'claims-desk.json': desk }],
    ['itself', { 'intake.json': intake(runs.transfer(`${ARN}/intake`)) }],
    ['an id nobody can know', { 'intake.json': intake(runs.transfer(`${ARN}/${MADE_UP}`)), 'a.json': desk }],
    ['a reference', { 'intake.json': intake(runs.transfer('$.Attributes.flow')) }],
    ['a placeholder', { 'intake.json': intake(runs.transfer('${Desk}')) }],
    [
      'a name that two flows have',
      { 'intake.json': intake(runs.transfer('Claims desk')), 'a/a.json': desk, 'b/b.json': desk },
    ],
    ['a flow that every instance has', { 'intake.json': intake(runs.transfer(`${ARN}/x`), 'Default customer queue') }],
  ],
  invalid: [
    [
      'a name no flow has',
      { 'intake.json': intake(runs.transfer(`${ARN}/${MADE_UP}`), 'Billing'), 'a.json': desk },
      [{ ...at, message: told('Billing') }],
    ],
    [
      'a name that is misspelt, with the one that was meant',
      { 'intake.json': intake(runs.transfer(`${ARN}/${MADE_UP}`), 'Claims dekc'), 'a.json': desk },
      [
        {
          ...at,
          message:
            '"Transfer to flow": unknown flow "Claims dekc": no flow of the project has this name or id; did you mean "Claims desk"?',
        },
      ],
    ],
    [
      'an id no flow has',
      { 'intake.json': intake(runs.transfer(`${ARN}/billing`)), 'a.json': desk },
      [{ ...at, message: told('billing') }],
    ],
  ],
});
