/** Task files: the part of StartTaskContact a flow can see (task-contacts §1.2, §1.3). */
import { documentKind } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { readTask } from './task.ts';

const PLAIN = { Name: 'A task', Description: '', Attributes: {}, References: {} };

describe('a task that is read', () => {
  test.each<[what: string, file: object, task: object]>([
    ['says nothing', {}, PLAIN],
    ['has an empty name', { Name: '' }, { ...PLAIN, Name: '' }],
    ['has attributes', { Attributes: { tier: 'gold' } }, { ...PLAIN, Attributes: { tier: 'gold' } }],
    [
      'has references of each type',
      {
        References: {
          page: { Type: 'URL', Value: 'https://example.org' },
          sum: { Type: 'NUMBER', Value: '12' },
          word: { Type: 'STRING', Value: 'yes' },
          day: { Type: 'DATE', Value: '1767603600' },
          mail: { Type: 'EMAIL', Value: 'claims@example.org' },
        },
      },
      {
        ...PLAIN,
        References: {
          page: { Type: 'URL', Value: 'https://example.org' },
          sum: { Type: 'NUMBER', Value: '12' },
          word: { Type: 'STRING', Value: 'yes' },
          day: { Type: 'DATE', Value: '1767603600' },
          mail: { Type: 'EMAIL', Value: 'claims@example.org' },
        },
      },
    ],
    ['is scheduled', { ScheduledTime: 1_767_690_000.5 }, { ...PLAIN, ScheduledTime: 1_767_690_000.5 }],
    ['follows another contact', { PreviousContactId: 'call-1' }, { ...PLAIN, PreviousContactId: 'call-1' }],
    ['is related to another', { RelatedContactId: 'call-1' }, { ...PLAIN, RelatedContactId: 'call-1' }],
    ['says where it goes, which a run decides', { InstanceId: 'i', ContactFlowId: 'f', ClientToken: 't' }, PLAIN],
  ])('%s', (_what, file, task) => {
    expect(readTask(file)).toEqual({ task, problems: [] });
  });

  test('keeps a key that every object inherits', () => {
    const { task } = readTask(
      JSON.parse(
        '{ "Attributes": { "__proto__": "a" }, "References": { "__proto__": { "Type": "STRING", "Value": "b" } } }',
      ),
    );

    expect(Object.entries(task?.Attributes ?? {})).toEqual([['__proto__', 'a']]);
    expect(Object.entries(task?.References ?? {})).toEqual([['__proto__', { Type: 'STRING', Value: 'b' }]]);
  });
});

describe('a problem names its place', () => {
  test.each<[what: string, file: unknown, pointer: string, message: RegExp]>([
    ['no object', 'a task', '', /^Expected a task: a JSON object/],
    ['a misspelt member', { name: 'A task' }, '/name', /^Unknown member "name", expected one of Name, /],
    ['a name that is no text', { Name: 5 }, '/Name', /^Expected text for Name/],
    ['attributes as a list', { Attributes: [] }, '/Attributes', /^Expected a JSON object for Attributes/],
    ['an attribute that is a number', { Attributes: { amount: 5 } }, '/Attributes/amount', /attributes are text/],
    ['an attribute with slash and tilde', { Attributes: { 'a/b~c': 5 } }, '/Attributes/a~1b~0c', /attributes are text/],
    [
      'a reference of a type that cannot be made',
      { References: { scan: { Type: 'ATTACHMENT', Value: 'x' } } },
      '/References/scan',
      /^Expected \{ "Type": one of URL, NUMBER, STRING, DATE, EMAIL, "Value": text \}/,
    ],
    ['a reference without a value', { References: { 'a/b': { Type: 'URL' } } }, '/References/a~1b', /"Value": text/],
    ['a time in words', { ScheduledTime: 'tomorrow' }, '/ScheduledTime', /^Expected seconds since 1970/],
    ['both kinds of link', { PreviousContactId: 'a', RelatedContactId: 'b' }, '', /not both/],
  ])('%s', (_what, file, pointer, message) => {
    const { task, problems } = readTask(file);

    expect(task).toBeUndefined();
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(problems[0]?.message).toMatch(message);
  });
});

test('whoever opens a file with any of the members knows it for a task', () => {
  const [problem] = readTask({ nonsense: 1 }).problems;
  const [, members = ''] = /expected one of (.*)\./.exec(problem?.message ?? '') ?? [];

  const kinds = members.split(', ').map((member) => documentKind({ [member]: {} }));

  expect(new Set(kinds)).toEqual(new Set(['task']));
});
