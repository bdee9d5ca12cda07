/** What SARIF 2.1.0 asks of a log, by its schema; and what makes a result the same one from day to day. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { validateText } from '@switchyard/blocks/validate';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
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

function sarifOf(
  report: FileReport,
  {
    unreadable = [],
    env = {},
    others = [],
  }: { unreadable?: string[]; env?: Terminal['env']; others?: FileReport[] } = {},
) {
  const files = [report, ...others];
  const text = reportSarif(
    { files, kept: { suppressed: 0, baselined: 0 }, unreadable, rules: knownRules() },
    { folder: '/flows', env, colours: false, width: 80 },
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

test('a rule has its page, for people who read Markdown and for those who do not', () => {
  const [rule] = sarifOf(reportOf(JSON.stringify(FLOW))).tool.driver.rules;

  expect(rule.help.markdown).toMatch(/^# unknown-target\n[^]*```json\n/);
  expect(rule.help.text).toMatch(/^unknown-target\n/);
  expect(rule.help.text).not.toMatch(/```|^#/m);
});

test('no address is told that is not there', () => {
  const { driver } = sarifOf(reportOf(JSON.stringify(FLOW))).tool;

  expect(driver).not.toHaveProperty('informationUri');
  expect(driver.rules[0]).not.toHaveProperty('helpUri');
});

test('columns count as UTF-16 does, so what lies beyond the first plane counts twice', () => {
  const text = JSON.stringify({ ...FLOW, StartAction: 'gone', Metadata: { name: '\u{1F4E6}\u{1F4E6}' } });
  const withPicture = text.replace('"Version"', '"\u{1F4E6}":1,"Version"');

  const { columnKind, results } = sarifOf(reportOf(withPicture));

  const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'start-action');
  const { startColumn, endColumn } = result.locations[0].physicalLocation.region;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(withPicture.slice(startColumn - 1, endColumn - 1)).toBe('"gone"');
});

describe('paths', () => {
  test.each([
    ['from where the command is started', {}, 'flows/a%20b.json'],
    ['from the root of the repository in a GitHub workflow', { GITHUB_WORKSPACE: '/' }, 'flows/flows/a%20b.json'],
    ['from the root of the repository in GitLab', { CI_PROJECT_DIR: '/flows/flows' }, 'a%20b.json'],
  ])('%s', (_from, env, uri) => {
    const { results, originalUriBaseIds } = sarifOf(reportOf(JSON.stringify(FLOW)), { env });

    const { artifactLocation } = results[0].locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri, uriBaseId: '%SRCROOT%' });
    expect(originalUriBaseIds).toHaveProperty('%SRCROOT%');
  });
});

describe('a run', () => {
  test('succeeded when all was checked, whatever was found', () => {
    expect(sarifOf(reportOf(JSON.stringify(FLOW))).invocations).toEqual([{ executionSuccessful: true }]);
  });

  test('did not when something could not be read, and says what', () => {
    const { invocations } = sarifOf(reportOf(JSON.stringify(FLOW)), { unreadable: ['No such file: "gone.json".'] });

    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'No such file: "gone.json".' } }],
      },
    ]);
  });

  test('did not when a rule failed', () => {
    const report = reportOf(JSON.stringify(FLOW), () => ({ rule: 'rule-failed' }));

    expect(sarifOf(report).invocations).toEqual([{ executionSuccessful: false }]);
  });
});

describe('a suppressed problem', () => {
  const whole = reportOf(JSON.stringify(FLOW));
  const [problem] = whole.problems;
  if (!problem) throw new Error('Expected a problem in the flow.');
  const suppressedBy = (isInFlow: boolean): FileReport => {
    return { ...whole, problems: [], suppressed: [{ problem, reason: 'On purpose.', isInFlow }] };
  };

  test.each([
    ['in the flow', true, 'inSource'],
    ['in the configuration', false, 'external'],
  ])('is there with its reason, said %s', (_where, isInFlow, kind) => {
    const { results, tool } = sarifOf(suppressedBy(isInFlow));

    expect(results).toMatchObject([
      { ruleId: 'unknown-target', suppressions: [{ kind, justification: 'On purpose.' }] },
    ]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('unknown-target');
  });

  test('keeps its fingerprint, so that it is the same problem before and after', () => {
    const [before] = sarifOf(whole).results;
    const [after] = sarifOf(suppressedBy(true)).results;

    expect(after.partialFingerprints).toEqual(before.partialFingerprints);
  });

  test('is left out where GitHub would tell it all the same', () => {
    expect(sarifOf(suppressedBy(true), { env: { GITHUB_ACTIONS: 'true' } }).results).toEqual([]);
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

test('places in other files name those, and their lines where those were checked', () => {
  const text = JSON.stringify(FLOW, null, 2);
  const other: FileReport = {
    file: 'flows/other.json',
    text: '{\n  "Metadata": {}\n}',
    flowType: undefined,
    blocks: 0,
    problems: [],
  };
  const related = ['flows/other.json', 'flows/beside.json'].map((file) => ({
    message: 'the other',
    pointer: '/Metadata',
    file,
  }));

  const [{ relatedLocations }] = sarifOf(
    reportOf(text, () => ({ related })),
    { others: [other] },
  ).results;

  expect(relatedLocations).toEqual([
    {
      id: 0,
      message: { text: 'the other' },
      physicalLocation: {
        artifactLocation: { uri: 'flows/other.json', uriBaseId: '%SRCROOT%' },
        region: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 13 },
      },
    },
    {
      id: 1,
      message: { text: 'the other' },
      physicalLocation: { artifactLocation: { uri: 'flows/beside.json', uriBaseId: '%SRCROOT%' } },
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
