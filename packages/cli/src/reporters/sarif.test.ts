/** What SARIF 2.1.0 asks of a log, by its schema; and what makes a result the same one from day to day. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { validateText } from '@switchyard/blocks/validate';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { knownRules } from '../validate/knownRules.ts';
import type { FileReport } from './report.ts';
import { reportSarif } from './sarif.ts';

// It is of an older draft, which calls its id otherwise; nothing else in it differs.
const { $schema: _draft, id: _id, ...schema } = sarifSchema as AnySchemaObject;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const FLOW = {
  Version: '2019-10-30',
  StartAction: 'wait',
  Metadata: { type: 'contactFlow' },
  Actions: [
    {
      Identifier: 'wait',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '60' },
      Transitions: {
        NextAction: 'end',
        Conditions: [{ NextAction: 'ende', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
      },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

function reportOf(text: string, change: (problem: FileReport['problems'][number]) => object = () => ({})): FileReport {
  const { problems, flowType, blocks } = validateText(text);
  return {
    file: 'flows/a b.json',
    text,
    flowType,
    blocks,
    problems: problems.map((problem) => ({ ...problem, ...change(problem) })),
  };
}

function sarifOf(report: FileReport) {
  const files = [report];
  const text = reportSarif(
    { files, kept: { suppressed: 0, baselined: 0 }, rules: knownRules() },
    { folder: '/work', env: {}, colours: false, width: 80 },
  );
  const log = JSON.parse(text);
  expect(isSarif(log) || isSarif.errors).toBe(true);
  return log.runs[0];
}

describe('a log is SARIF', () => {
  test.each([
    ['of a flow without problems', JSON.stringify({ ...FLOW, Actions: FLOW.Actions.slice(1), StartAction: 'end' })],
    ['of a flow with one', JSON.stringify(FLOW)],
    ['of text that is no JSON', '{'],
    ['of an empty file', ''],
  ])('%s', (_of, text) => {
    expect(sarifOf(reportOf(text)).results).toHaveLength(validateText(text).problems.length);
  });

  test('which the schema does refuse where it is none', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
});

test('a result leads to its rule', () => {
  const { tool, results } = sarifOf(reportOf(JSON.stringify(FLOW)));

  expect(results[0].ruleId).toBe('unknown-target');
  expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
    id: 'unknown-target',
    shortDescription: { text: knownRules().get('unknown-target')?.summary },
    defaultConfiguration: { level: 'error' },
  });
});

test('other places of a problem are related locations', () => {
  const text = JSON.stringify(FLOW, null, 2);
  const related = [
    { message: 'it ends here', pointer: '/Actions/1/Identifier' },
    { message: 'it begins here', pointer: '/StartAction' },
  ];

  const [{ relatedLocations }] = sarifOf(reportOf(text, () => ({ related }))).results;

  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  expect(relatedLocations).toMatchObject([
    { id: 0, message: { text: 'it begins here' }, physicalLocation: { region: { startLine: 3 } } },
    {
      id: 1,
      message: { text: 'it ends here' },
      physicalLocation: { region: { startLine: lineOf('"Identifier": "end"') } },
    },
  ]);
});

test('a fix says what goes and what comes, and nothing else of the text', () => {
  const pointer = '/Actions/0/Transitions/Conditions/0/NextAction';
  const fix = { title: 'Connect to "end"', kind: 'suggestion', edits: [{ set: pointer, value: 'end' }] } as const;
  const text = JSON.stringify(FLOW, null, 2);

  const [{ fixes, locations }] = sarifOf(reportOf(text, () => ({ fix }))).results;

  const { startLine } = locations[0].physicalLocation.region;
  const [{ description, artifactChanges }] = fixes;
  expect(description.text).toBe('Connect to "end"');
  expect(artifactChanges).toEqual([
    {
      artifactLocation: { uri: 'flows/a%20b.json', uriBaseId: '%SRCROOT%' },
      // Of "ende" the last letter goes.
      replacements: [
        {
          deletedRegion: { startLine, startColumn: 31, endLine: startLine, endColumn: 32 },
          insertedContent: { text: '' },
        },
      ],
    },
  ]);
  expect(text.split('\n')[startLine - 1]?.slice(30, 31)).toBe('e');
});

describe('the fingerprint of a result', () => {
  const fingerprintOf = (flow: object, indent = 2) =>
    sarifOf(reportOf(JSON.stringify(flow, null, indent))).results[0].partialFingerprints['switchyard/v1'];

  test('stays when lines move, blocks change places, and other blocks come', () => {
    const other = { Identifier: 'other', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
    const moved = { ...FLOW, Actions: [other, ...FLOW.Actions.toReversed()] };
    const unknownTarget = sarifOf(reportOf(JSON.stringify(moved, null, 8))).results.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'unknown-target',
    );

    expect(unknownTarget.partialFingerprints['switchyard/v1']).toBe(fingerprintOf(FLOW));
  });

  test('is another when the flow says something else there', () => {
    const text = JSON.stringify(FLOW).replace('"ende"', '"edn"');

    expect(fingerprintOf(JSON.parse(text))).not.toBe(fingerprintOf(FLOW));
  });

  test('is no other problem’s', () => {
    const action = { Identifier: 'a', Type: 'Nothing', Parameters: {}, Transitions: {} };
    const { results } = sarifOf(reportOf(JSON.stringify({ ...FLOW, Actions: [action, action, action] })));
    const fingerprints = results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );

    expect(fingerprints.length).toBeGreaterThan(3);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

test('the same report gives the same bytes', () => {
  const report = reportOf(JSON.stringify(FLOW));

  expect(JSON.stringify(sarifOf(report))).toBe(JSON.stringify(sarifOf(report)));
});
