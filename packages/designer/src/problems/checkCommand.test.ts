import { expect, test } from 'vitest';
import { checkCommand } from './checkCommand.ts';

const TYPED = { Metadata: { type: 'customerQueue' } };

test.each([
  ['claims/flow.json', TYPED, 'CUSTOMER_QUEUE' as const, 'switchyard validate claims/flow.json --no-config'],
  [
    'claims/flow.json',
    {},
    'CUSTOMER_QUEUE' as const,
    'switchyard validate claims/flow.json --type customerQueue --no-config',
  ],
  ['a module.json', {}, 'MODULE' as const, `switchyard validate 'a module.json' --no-config`],
  [
    "it's $HOME.json",
    TYPED,
    'CUSTOMER_QUEUE' as const,
    String.raw`switchyard validate 'it'\''s $HOME.json' --no-config`,
  ],
  ['-rf.json', TYPED, 'CUSTOMER_QUEUE' as const, 'switchyard validate ./-rf.json --no-config'],
])('%s is checked by a line that a shell takes as it is', (path, flow, type, line) => {
  expect(checkCommand(path, flow, type)).toBe(line);
});
