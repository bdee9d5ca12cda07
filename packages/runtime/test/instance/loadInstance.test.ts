/** A folder with an instance file: the flows it names are read with it, and what is not there is told. */
import { describe, expect, test } from 'vitest';
import { ContactCentre, loadInstance, type InstanceData } from '../../src/centre/index.ts';
import { FLOWS, OFFICE } from '../centre.ts';

type Folder = Readonly<Record<string, unknown>>;

/** Text stands as it is, all else as JSON. */
const load = (folder: Folder, file?: string) =>
  loadInstance((name) => {
    const content = folder[name];
    return content === undefined || typeof content === 'string' ? content : JSON.stringify(content);
  }, file);

test('an instance is loaded with its flows, and tasks run in it', () => {
  const { instance, flows, problems } = load({
    'instance.json': OFFICE,
    ...FLOWS,
  });

  expect(problems).toEqual([]);
  expect(flows).toEqual(FLOWS);
  const centre = new ContactCentre(instance as InstanceData, { flows });
  centre.call('StartTaskContact', { InstanceId: centre.facts.instance.id, Name: 'A claim', ContactFlowId: 'Intake' });
  expect(centre.trace.map(({ type }) => type)).toContain('contact.offered');
});

test('the instance file may have another name', () => {
  expect(load({ 'office.json': {} }, 'office.json').problems).toEqual([]);
});

test('a byte order mark is no part of the file', () => {
  expect(load({ 'instance.json': '\uFEFF{}' }).problems).toEqual([]);
});

describe('what is not there, or not what it should be, is told', () => {
  test.each<[what: string, folder: Folder, file: string, pointer: string, message: RegExp]>([
    ['no instance file', {}, 'instance.json', '', /^Missing file "instance.json"/],
    ['no JSON', { 'instance.json': '{ "Seed": 1, }' }, 'instance.json', '', /^Unexpected comma before the closing }/],
    ['nothing at all', { 'instance.json': '' }, 'instance.json', '', /^Empty: expected an instance/],
    ['a list', { 'instance.json': [] }, 'instance.json', '', /^Expected an instance: a JSON object/],
    [
      'a member that is there twice',
      { 'instance.json': '{ "Seed": 1, "Seed": 2 }' },
      'instance.json',
      '/Seed',
      /^Duplicate member "Seed"/,
    ],
    [
      'a problem of the instance',
      { 'instance.json': { Seed: 'x' } },
      'instance.json',
      '/Seed',
      /^Expected a whole number/,
    ],
    [
      'no flow file',
      { 'instance.json': { Flows: [{ Name: 'Intake', Content: '{}' }, 'flows/next.json'] } },
      'instance.json',
      '/Flows/1',
      /^Missing file "flows\/next.json" of flow "next": expected it below the folder of instance.json/,
    ],
    [
      'a flow file that is no flow',
      { 'instance.json': { Flows: ['next.json'] }, 'next.json': [] },
      'next.json',
      '',
      /^Expected a flow/,
    ],
    [
      'no function file',
      { 'instance.json': { LambdaFunctions: [{ Arn: 'look-up', Script: 'look-up.mjs' }] } },
      'instance.json',
      '/LambdaFunctions/0',
      /^Missing file "look-up.mjs" of a Lambda function/,
    ],
  ])('%s', (_what, folder, file, pointer, message) => {
    const { instance, problems } = load(folder);

    expect(instance).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', file, pointer, message: expect.stringMatching(message) as string }),
    ]);
  });
});
