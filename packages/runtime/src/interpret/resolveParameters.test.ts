/** Parameters at run time: what is fixed stays, and what points at the contact is looked up. */
import { catalog } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { prepareParameters, type Lookup } from './resolveParameters.ts';

const createTask = catalog.find(({ id }) => id === 'create-task')!;

const KNOWN: Readonly<Record<string, unknown>> = { kind: 'EMAIL', address: 'kim@example.com' };
const lookUp: Lookup = ([, key = '']) => KNOWN[key] ?? null;

test.each([
  ['fixed', { Type: 'URL', Value: 'https://example.com' }, { Type: 'URL', Value: 'https://example.com' }],
  [
    'a value of the contact',
    { Type: 'EMAIL', Value: '$.Attributes.address' },
    { Type: 'EMAIL', Value: 'kim@example.com' },
  ],
  [
    'type and value of the contact',
    { Type: '$.Attributes.kind', Value: '$.Attributes.address' },
    { Type: 'EMAIL', Value: 'kim@example.com' },
  ],
  [
    'a fixed value, its type of the contact',
    { Type: '$.Attributes.kind', Value: 'a@example.com' },
    { Type: 'EMAIL', Value: 'a@example.com' },
  ],
  ['what is not set is empty', { Type: 'STRING', Value: '$.Attributes.nothing' }, { Type: 'STRING', Value: '' }],
  [
    'the language reference’s shape, where the key is the type',
    'see $.Attributes.address',
    { Type: '', Value: 'see kim@example.com' },
  ],
])('a reference: %s', (_given, stored, resolved) => {
  const parameters = prepareParameters(createTask, { References: { contact: stored } });

  expect(parameters(lookUp)).toEqual({ References: { contact: resolved } });
});
