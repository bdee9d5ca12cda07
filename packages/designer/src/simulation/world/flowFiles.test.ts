import { describe, expect, test } from 'vitest';
import { fileAt, flowFiles, inFile, withFiles } from './flowFiles.ts';

const queueFlow = { path: 'queue/hold.json', name: 'Default customer queue', flowType: 'CUSTOMER_QUEUE' } as const;
const untyped = { path: 'b.json', name: 'billing', flowType: null };
const module = { path: 'a.json', name: 'Ask', flowType: 'MODULE' } as const;

test('files whose flow has the name come first, then the others by name', () => {
  const { alike, others } = flowFiles([untyped, queueFlow, module], ['default customer queue']);

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

const HOLD = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/hold';

describe('a flow without a file is in the one file of its name', () => {
  const nameOf = (id: string) => (id === '77aa' ? 'Default customer queue' : undefined);

  test.each([
    ['the end of its ARN, which is the file’s name', HOLD],
    ['the name in the flow', 'Default Customer Queue'],
    ['the name people gave its id', '77aa'],
    ['the path of the file', 'queue/hold'],
  ])('by %s', (_what, called) => {
    expect(withFiles({ flows: { [called]: {} } }, [untyped, queueFlow], '', nameOf)).toEqual({
      flows: { [called]: { type: 'CUSTOMER_QUEUE', file: 'queue/hold.json' } },
    });
  });

  test.each([
    ['none is of its name', {}, [untyped]],
    ['two are, none of them beside the open flow', {}, [queueFlow, { ...queueFlow, path: 'old/hold.json' }]],
    ['the one there is cannot be run for tasks', {}, [{ ...queueFlow, flowType: 'MODULE' as const }]],
    ['the world names another file', { file: 'other.json' }, [queueFlow]],
  ])('but not where %s', (_what, flow, files) => {
    const world = { flows: { hold: flow } };

    expect(withFiles(world, files, '', nameOf)).toEqual(world);
  });

  test('and one beside the open flow comes before others', () => {
    const beside = { ...queueFlow, path: 'old/hold.json' };

    expect(withFiles({ flows: { hold: {} } }, [queueFlow, beside], 'old/', nameOf).flows?.['hold']?.file).toBe(
      'old/hold.json',
    );
  });
});

test('a path of the world means the file beside the open flow, else the one from the top of the folder', () => {
  const files = [queueFlow, { ...queueFlow, path: 'claims/queue/hold.json' }];

  expect(fileAt(files, 'claims/', 'queue/hold.json')?.path).toBe('claims/queue/hold.json');
  expect(fileAt(files, 'bank/', 'queue/hold.json')?.path).toBe('queue/hold.json');
  expect(fileAt(files, '', 'gone.json')).toBeUndefined();
});
