/** What build servers ask of a report of tests: XML that a strict parser takes, in the shape Jenkins’ schema gives it. */
import { validateText } from '@switchyard/blocks/validate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { knownRules } from '../validate/knownRules.ts';
import { reportJunit } from './junit.ts';
import type { FileReport } from './report.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** @throws Error where a text is no XML */
function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (said) => {
    const element = open.at(-1);
    if (element) element.text += said;
  });
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('Expected an element.');
  return document;
}

interface Shape {
  readonly required: readonly string[];
  readonly attributes: readonly string[];
  readonly children: readonly string[];
}

/** What of junit-10.xsd, the schema of Jenkins' xUnit plug-in and of Surefire, is about elements we write. */
const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: { required: [], attributes: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    attributes: ['name', 'tests', 'failures', 'errors', 'time', 'skipped', 'timestamp', 'hostname', 'file'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    attributes: ['name', 'time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { required: [], attributes: ['type', 'message'], children: [] },
  'system-out': { required: [], attributes: [], children: [] },
};

/** Where an element is not as the schema says. */
function misfits({ name, attributes, children }: Element): string[] {
  const shape = SHAPES[name];
  if (!shape) return [`unknown <${name}>`];
  return [
    ...shape.required.filter((one) => !Object.hasOwn(attributes, one)).map((one) => `<${name}> without ${one}`),
    ...Object.keys(attributes)
      .filter((one) => !shape.attributes.includes(one))
      .map((one) => `<${name} ${one}>`),
    ...children.filter((child) => !shape.children.includes(child.name)).map((child) => `<${name}><${child.name}>`),
    ...children.flatMap(misfits),
  ];
}

const FLOW = {
  Version: '2019-10-30',
  StartAction: 'end',
  Metadata: { type: 'contactFlow' },
  Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
};

function reportOf(file: string, text: string): FileReport {
  const { problems, flowType, blocks } = validateText(text);
  return { file, text, flowType, blocks, problems };
}

function junitOf(files: readonly FileReport[], env: Readonly<Record<string, string>> = {}): Element {
  const report = { files, kept: { suppressed: 0, baselined: 0 }, unreadable: [], rules: knownRules() };
  return readXml(reportJunit(report, { folder: '/build/project/flows', env, colours: false, width: 80 }));
}

const startAt = (block: string): string => JSON.stringify({ ...FLOW, StartAction: block });

describe('a report fits the schema', () => {
  test.each([
    ['of no file', []],
    ['of a flow without problems', [reportOf('clean.json', JSON.stringify(FLOW))]],
    ['of one with errors and warnings', [reportOf('a.json', startAt('gone'))]],
    ['of text that is no JSON', [reportOf('a.json', '{')]],
  ])('%s', (_of, files) => {
    expect(misfits(junitOf(files))).toEqual([]);
  });

  test('which says so where one does not', () => {
    expect(misfits(readXml('<testsuites skipped="0"><testcase/></testsuites>'))).toEqual([
      '<testsuites skipped>',
      '<testsuites><testcase>',
      '<testcase> without name',
    ]);
  });
});

describe('whatever stands in a flow or its name is text in XML', () => {
  test.each([
    ['quotes and brackets', `<&>"'`],
    ['the end of a section of characters', ']]>'],
    ['characters XML has no way to write', '\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFF'],
    ['half a pair of surrogates', 'a\uD83Db'],
    ['characters beyond the first plane', '\u{1F4E6}'],
    ['line breaks and tabs', 'a\r\n\tb'],
    ['control characters of the second kind', '\u0085\u009F\u2028'],
  ])('%s', (_what, name) => {
    const report = junitOf([reportOf(`${name}.json`, startAt(name))]);

    expect(misfits(report)).toEqual([]);
    expect(report.children[0]?.children[0]?.children[0]?.attributes['type']).toBe('start-action');
  });

  test('and what XML can write is read back as it was', () => {
    const [testcase] = junitOf([reportOf(`<&>"'\u{1F4E6}.json`, startAt('x'))]).children[0]?.children ?? [];

    expect(testcase?.attributes['name']).toBe(`<&>"'\u{1F4E6}.json`);
  });
});

test('counts are of files, and a file with errors failed once', () => {
  const twice = JSON.stringify({ ...FLOW, StartAction: 'gone', Version: '1' });
  const suite = junitOf([reportOf('a.json', twice), reportOf('b.json', JSON.stringify(FLOW))]).children[0];

  const { problems } = reportOf('a.json', twice);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(1);
  expect(suite?.attributes).toMatchObject({ tests: '2', failures: '1', errors: '0' });
  const failures = suite?.children[0]?.children.filter(({ name }) => name === 'failure') ?? [];
  expect(failures).toHaveLength(1);
  expect(failures[0]?.text.split('\n')).toHaveLength(errors.length);
});

test('GitLab is told where a file is from the root of the project', () => {
  const [testcase] =
    junitOf([reportOf('a.json', '{')], { CI_PROJECT_DIR: '/build/project' }).children[0]?.children ?? [];

  expect(testcase?.attributes).toMatchObject({ name: 'a.json', file: 'flows/a.json' });
});
