import { describe, expect, test } from 'vitest';
import { exportOf, moduleOf } from '../../test/testLegacy.ts';
import { readFlow } from '../flow/readFlow.ts';
import { viewFlow } from '../flow/viewFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import type { Json, JsonObject } from '../flow/flow.ts';
import { validateFlow } from '../validate/validateFlow.ts';
import { convertLegacyFlow } from './index.ts';

const END = { id: 'end', type: 'Disconnect', branches: [], parameters: [], metadata: { position: { x: 9, y: 9 } } };

function errorsOf(json: JsonObject): string[] {
  const { flow = {} } = convertLegacyFlow(json);
  return validateFlow({ flow }).flatMap(({ severity, rule, pointer }) =>
    severity === 'error' ? `${rule} ${pointer}` : [],
  );
}

function problemsOf(json: JsonObject): string[] {
  return convertLegacyFlow(json).problems.map(({ pointer, message }) => `${pointer} ${message}`);
}

describe('the envelope (flow-language §6.1)', () => {
  const metadata = {
    entryPointPosition: { x: 20, y: 20.5 },
    snapToGrid: false,
    name: 'Claims',
    description: null,
    type: 'contactFlow',
    status: 'published',
    hash: '58fe14cc',
  };

  test('start, ids, metadata and positions come over as they stand', () => {
    const json = { modules: [END], version: '1', type: 'contactFlow', start: 'end', metadata };

    const { flow, problems } = convertLegacyFlow(json);

    expect(flow).toEqual({
      Version: '2019-10-30',
      StartAction: 'end',
      Metadata: { ...metadata, ActionMetadata: { end: { position: { x: 9, y: 9 } } } },
      Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
    });
    expect(problems).toEqual([]);
    expect(errorsOf(json)).toEqual([]);
  });

  test.each([
    ['the file alone says it', { type: 'customerQueue', metadata: {} }, 'customerQueue', []],
    ['the metadata alone say it', { metadata: { type: 'agentWhisper' } }, 'agentWhisper', []],
    [
      'they differ: the file counts',
      { type: 'customerQueue', metadata: { type: 'contactFlow' } },
      'customerQueue',
      ['guessed Type in the metadata'],
    ],
    ['it is no text', { type: 5, metadata: { type: 'contactFlow' } }, 'contactFlow', ['dropped Type']],
  ])('the flow type, where %s', (_where, said, type, told) => {
    const { flow, report } = convertLegacyFlow({ modules: [], version: '1', start: '', ...said });

    expect(flow?.Metadata?.type).toBe(type);
    expect(report.map(({ kind, what }) => `${kind} ${what}`)).toEqual(told);
  });

  test('what has no place is kept by where it stood', () => {
    const json = {
      modules: [5, END],
      version: '2',
      start: 'end',
      metadata: { legacy: 1, ActionMetadata: {} },
      theme: 'dark',
    };

    const { flow, report } = convertLegacyFlow(json);

    expect(flow?.Metadata).toEqual({
      ActionMetadata: { end: END.metadata },
      legacy: {
        '/theme': 'dark',
        '/version': '2',
        '/metadata/ActionMetadata': {},
        '/metadata/legacy': 1,
        '/modules/0': 5,
      },
    });
    expect(report.map(({ kind, what, pointer }) => `${kind} ${what} ${pointer}`)).toEqual([
      'dropped Member "theme" /theme',
      'guessed Version /version',
      'dropped Member "ActionMetadata" /metadata/ActionMetadata',
      'dropped Member "legacy" /metadata/legacy',
      'dropped Module /modules/0',
      'exact Disconnect → DisconnectParticipant /modules/1',
    ]);
  });
});

describe('what is no export of the old console is refused', () => {
  const expected = 'Expected an export of the old console: one JSON object with "modules" and "version"';
  test.each([
    [
      'a flow',
      { Version: '2019-10-30', Actions: [] },
      `${expected}; found the Flow language, which needs no conversion.`,
    ],
    ['text', 'modules', `${expected}; found text.`],
    ['null', null, `${expected}; found null.`],
    ['a list', [], `${expected}; found a list.`],
    ['nothing at all', undefined, `${expected}; found nothing.`],
    ['an object', {}, `${expected}; "modules" is missing.`],
    ['modules without a version', { modules: [] }, `${expected}; "version" is missing.`],
    ['modules that are no list', { modules: {}, version: '1' }, `${expected}; "modules" is an object, not a list.`],
  ])('%s', (_what, json, message) => {
    const { flow, report, problems } = convertLegacyFlow(json);

    expect(flow).toBeUndefined();
    expect(report).toEqual([]);
    expect(problems).toEqual([
      { rule: 'legacy-export', severity: 'error', message, pointer: message.includes('not a list') ? '/modules' : '' },
    ]);
  });
});

describe('a branch is never lost without a word', () => {
  const queue = (branches: Json[]) => ({ ...moduleOf({ type: 'SetQueue' }), branches });
  const parameters = [{ name: 'Queue', value: 'a-queue' }];

  test.each([
    ['no transition', {}],
    ['an empty one', { transition: '' }],
    ['one that is null', { transition: null }],
  ])('not connected, with %s', (_how, transition) => {
    const branches = [
      { condition: 'Success', ...transition },
      { condition: 'Error', transition: 'end' },
    ];
    const json = exportOf([{ ...queue(branches), parameters }, END]);

    expect(convertLegacyFlow(json).flow?.Actions?.[0]?.Transitions).toEqual({
      NextAction: '',
      Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
    });
    expect(errorsOf(json)).toEqual(['unconnected-branch /Actions/0/Transitions/NextAction']);
    expect(problemsOf(json)).toEqual([
      '/modules/0/branches/0/transition "SetQueue": the branch "Success" leads nowhere; connect it in the flow.',
    ]);
  });

  test('one the module has not is missing in the flow', () => {
    const json = exportOf([{ ...queue([{ condition: 'Success', transition: 'end' }]), parameters }, END]);

    expect(errorsOf(json)).toEqual(['missing-branch /Actions/0/Transitions']);
  });

  test('one that leads to no module leads to no block', () => {
    const branches = [
      { condition: 'Success', transition: 'end' },
      { condition: 'Error', transition: 'gone' },
    ];
    const json = exportOf([{ ...queue(branches), parameters }, END]);

    expect(errorsOf(json)).toEqual(['unknown-target /Actions/0/Transitions/Errors/0/NextAction']);
    expect(problemsOf(json)).toEqual([
      '/modules/0/branches/1/transition "SetQueue": the branch "Error" leads to "gone", expected the id of a module.',
    ]);
  });

  test('one with a transition that is no id, and one that is no object, are kept', () => {
    const branches = [{ condition: 'Success', transition: { to: 'end' } }, 'Error'];
    const { flow, report } = convertLegacyFlow(exportOf([queue(branches), END]));

    expect(flow?.Metadata?.ActionMetadata?.['it']).toEqual({ legacy: { branches } });
    expect(report.filter(({ kind }) => kind === 'dropped').map(({ what }) => what)).toEqual([
      '"transition" of Branch "Success"',
      'Entry of "branches"',
    ]);
  });

  test('a block that repeats a branch that is missing leads nowhere', () => {
    const json = exportOf([
      { ...moduleOf({ type: 'Loop' }), branches: [{ condition: 'Looping', transition: 'end' }] },
      END,
    ]);

    expect(convertLegacyFlow(json).flow?.Actions?.[0]?.Transitions?.NextAction).toBe('');
    expect(errorsOf(json)).toContain('missing-branch /Actions/0/Transitions');
  });
});

describe('ids nobody should have', () => {
  test('one that objects know, and numbers', () => {
    const loop = { ...moduleOf({ type: 'Loop', parameters: [{ name: 'LoopCount', value: 3 }] }), id: '__proto__' };
    const branches = [
      { condition: 'Looping', transition: '__proto__' },
      { condition: 'Complete', transition: 7 },
    ];
    const json = exportOf([
      { ...loop, branches, metadata: { position: { x: 1, y: 1 } } },
      { ...END, id: 7 },
    ]);

    const { flow = {}, problems } = convertLegacyFlow(JSON.parse(JSON.stringify(json)));

    const view = viewFlow(flow);
    expect(view.start).toBe('__proto__');
    expect(view.byId.get('__proto__')?.position).toEqual({ x: 1, y: 1 });
    expect(view.byId.get('__proto__')?.branches.map(({ target }) => target)).toEqual(['__proto__', '7']);
    expect(view.byId.get('7')?.definition?.id).toBe('disconnect');
    expect(problems).toEqual([]);
    expect(({} as Record<string, unknown>)['position']).toBeUndefined();
  });

  test('the same twice: both blocks are there, and the metadata of the second are kept', () => {
    const second = { ...END, type: 'Resume', metadata: { position: { x: 5, y: 5 } } };
    const json = exportOf([END, second]);

    const { flow, report } = convertLegacyFlow(json);

    expect(flow?.Actions?.map(({ Identifier, Type }) => `${Identifier} ${Type}`)).toEqual([
      'end DisconnectParticipant',
      'end EndFlowExecution',
    ]);
    expect(flow?.Metadata).toMatchObject({ ActionMetadata: { end: END.metadata }, legacy: { '/modules/1': second } });
    expect(report.at(-1)).toMatchObject({ kind: 'dropped', module: 'end', pointer: '/modules/1' });
    expect(errorsOf(json)).toContain('duplicate-identifier /Actions/1/Identifier');
    expect(problemsOf(json)).toEqual([
      '/modules/1/id Duplicate id "end": another module has it already. Give each module its own.',
    ]);
  });

  test.each([
    ['none', {}],
    ['an empty one', { id: '' }],
    ['one that is an object', { id: {} }],
  ])('%s', (_what, id) => {
    const { id: _id, ...nameless } = END;
    const json = exportOf([END, { ...nameless, ...id }]);

    expect(convertLegacyFlow(json).flow?.Actions?.[1]).toEqual({
      Type: 'DisconnectParticipant',
      Parameters: {},
      Transitions: {},
    });
    expect(errorsOf(json)).toContain('identifier /Actions/1/Identifier');
    expect(problemsOf(json)).toEqual(['/modules/1/id Missing "id", expected text that no other module has.']);
  });
});

describe('a file that is broken elsewhere', () => {
  test.each([
    ['no start', undefined, '/start Missing "start", expected the id of the module it begins with.'],
    ['a start that is no module', 'gone', '/start "start" is "gone", expected the id of a module.'],
    ['a start that is an object', {}, '/start Missing "start", expected the id of the module it begins with.'],
  ])('%s', (_what, start, problem) => {
    const json = { ...exportOf([END]), ...(start === undefined ? {} : { start }) } as JsonObject;
    if (start === undefined) delete json['start'];

    expect(problemsOf(json)).toEqual([problem]);
    expect(errorsOf(json)).toEqual(['start-action /StartAction']);
  });

  test.each([null, 'module', 5, [END]])('a module that is %j', (module) => {
    const { flow, problems } = convertLegacyFlow(exportOf([END, module]));

    expect(flow?.Actions).toHaveLength(1);
    expect(flow?.Metadata).toMatchObject({ legacy: { '/modules/1': module } });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/modules/1']);
  });

  test('a module whose parts have other shapes keeps them all', () => {
    const odd = {
      id: 'odd',
      type: ['Wait'],
      target: {},
      branches: 'none',
      parameters: [null, 5],
      metadata: 3,
      extra: 1,
    };

    const { flow, report } = convertLegacyFlow(exportOf([odd]));

    expect(flow?.Actions).toEqual([{ Identifier: 'odd', Type: '', Parameters: {}, Transitions: {} }]);
    expect(flow?.Metadata?.ActionMetadata?.['odd']).toEqual({
      legacy: { type: ['Wait'], target: {}, branches: 'none', parameters: [null, 5], metadata: 3, extra: 1 },
    });
    expect(report.map(({ kind, what, pointer }) => `${kind} ${what} ${pointer}`)).toEqual([
      'dropped Module without a type /modules/0',
      'dropped Member "extra" /modules/0/extra',
      'dropped Member "metadata" /modules/0/metadata',
      'dropped Member "type" /modules/0/type',
      'dropped Member "target" /modules/0/target',
      'dropped Member "branches" /modules/0/branches',
      'dropped Entry of "parameters" /modules/0/parameters/0',
      'dropped Entry of "parameters" /modules/0/parameters/1',
    ]);
  });
});

test('10,000 modules in a circle are converted before one gets impatient', { timeout: 5000 }, () => {
  const modules = Array.from({ length: 10_000 }, (_, index) => ({
    id: `m${index}`,
    type: 'PlayPrompt',
    branches: [{ condition: 'Success', transition: `m${(index + 1) % 10_000}` }],
    parameters: [{ name: 'Text', value: 'Hello', namespace: null }],
    metadata: { position: { x: index, y: 0 } },
  }));

  const { flow, report, problems } = convertLegacyFlow(exportOf(modules));

  expect(flow?.Actions).toHaveLength(10_000);
  expect(report).toHaveLength(10_000);
  expect(problems).toEqual([]);
});

test('what was converted is written and read back the same, and the export is left as it was', () => {
  const json = exportOf([moduleOf({ type: 'SetQueue', ways: ['Success'], metadata: { useDynamic: false } }), END]);
  const before = JSON.stringify(json);

  const { flow = {} } = convertLegacyFlow(json);

  expect(readFlow(writeFlow({ flow, source: '' })).document?.flow).toEqual(flow);
  expect(JSON.stringify(json)).toBe(before);
});
