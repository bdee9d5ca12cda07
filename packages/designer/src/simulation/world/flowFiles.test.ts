import { expect, test } from 'vitest';
import { flowFiles, inFile } from './flowFiles.ts';

const queueFlow = { path: 'queue/hold.json', name: 'Default customer queue', flowType: 'CUSTOMER_QUEUE' } as const;
const untyped = { path: 'b.json', name: 'billing', flowType: null };
const module = { path: 'a.json', name: 'Ask', flowType: 'MODULE' } as const;

test('files whose flow has the name come first, then the others by name', () => {
  const { alike, others } = flowFiles([untyped, queueFlow, module], 'default customer queue');

  expect(alike).toEqual([queueFlow]);
  expect(others).toEqual([module, untyped]);
});

test.each([
  ['its own type', queueFlow, { type: 'CUSTOMER_QUEUE', file: 'queue/hold.json' }],
  ['the type that was said where the file says none', untyped, { type: 'CONTACT_FLOW', file: 'b.json' }],
  ['the type that was said where tasks do not run the file’s', module, { type: 'CONTACT_FLOW', file: 'a.json' }],
  ['no file any more', undefined, { type: 'CONTACT_FLOW' }],
])('a flow in a file has %s', (_what, file, said) => {
  expect(inFile({ type: 'CONTACT_FLOW', file: 'before.json' }, file)).toEqual(said);
});
