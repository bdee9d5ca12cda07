import { flowOf, testRule, WAIT, type AnyFlow, type InvalidRow } from '../../../../test/testRule.ts';
import { defaultName } from './rule.ts';

function called(name: unknown): AnyFlow {
  return { ...flowOf(WAIT), Metadata: { name } };
}

function tells(name: string): InvalidRow {
  const message = `Expected a name of its own, found "${name}". Say what the flow does for a task.`;
  return [`"${name}"`, called(name), [{ message, pointer: '/Metadata/name', at: '5:13' }]];
}

testRule(defaultName, {
  valid: [
    ['a name', called('Claims intake')],
    ['names that begin or end alike', called('New claims')],
    ['a flow about copies', called('Copy of the letter is missing'.replace('Copy', 'A copy'))],
    ['no name', flowOf(WAIT)],
    ['a name that is no text', called(7)],
  ],
  invalid: [
    tells('Untitled flow'),
    tells('untitled'),
    tells('New contact flow'),
    tells('New flow (2)'),
    tells('Copy of Claims intake'),
    tells('Claims intake (copy)'),
    tells('Claims intake - Copy'),
  ],
});
