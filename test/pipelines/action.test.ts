/** The GitHub action: its file is whole, and its steps do what docs/pipelines.md says, in a repository with a pull request. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../pages.ts';
import { buildAction } from './builtAction.ts';
import { expressionsIn, play, type Action, type Job } from './composite.ts';

const text = readFileSync(join(ROOT, 'action.yml'), 'utf8');
const action = parse(text) as Action;
const { steps } = action.runs;

describe('the file', () => {
  const used = new Set(expressionsIn(text).flatMap((said) => said.match(/(?:inputs|steps)\.[\w.-]+/g) ?? []));

  test.each(Object.entries(action.inputs))('the input %s is described, used, and on the page', (name, input) => {
    expect(input.description).toMatch(/\.$/);
    expect(used).toContain(`inputs.${name}`);
    expect(readFileSync(join(ROOT, 'docs/pipelines.md'), 'utf8')).toContain(`| \`${name}\``);
  });

  test.each(Object.entries(action.outputs))('the output %s is described and on the page', (name, output) => {
    expect(output.description).toMatch(/\.$/);
    expect(readFileSync(join(ROOT, 'docs/pipelines.md'), 'utf8')).toContain(`| \`${name}\``);
  });

  test('nothing is used that is not there', () => {
    const inputs = [...used].filter((said) => said.startsWith('inputs.')).map((said) => said.slice('inputs.'.length));

    expect(inputs.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  });

  test('no command has an expression in it, so no input can become one', () => {
    expect(steps.flatMap(({ run }) => expressionsIn(run ?? ''))).toEqual([]);
  });

  test('every shell step names its shell, and every other action its version', () => {
    expect(steps.filter(({ run, shell }) => run !== undefined && shell !== 'bash')).toEqual([]);
    expect(steps.filter(({ uses }) => uses !== undefined && !/@v\d+$/.test(uses))).toEqual([]);
  });
});

describe('in a job', () => {
  let home = '';
  let actionPath = '';

  beforeAll(async () => {
    ({ home, actionPath } = await buildAction());
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  function flow(target: string, seconds = '60'): string {
    const wait = {
      Identifier: 'wait',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: seconds },
      Transitions: {
        NextAction: 'end',
        Conditions: [{ NextAction: target, Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
      },
    };
    const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
    const metadata = { type: 'contactFlow', name: 'Wait a minute', description: 'Waits.' };
    const whole = { Version: '2019-10-30', StartAction: 'wait', Metadata: metadata, Actions: [wait, end] };
    return JSON.stringify(whole, null, 2);
  }

  /** A repository where one flow is untouched, one changed and one new in the pull request. */
  function pullRequest(): { workspace: string; event: object } {
    const workspace = mkdtempSync(join(home, 'workspace-'));
    const git = (...words: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', ...words], {
        cwd: workspace,
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    const write = (path: string, content: string): void => {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), content);
    };
    git('init', '--quiet', '--initial-branch=main');
    write('flows/untouched.json', flow('nowhere'));
    write('flows/changed.json', flow('end'));
    git('add', '.');
    git('commit', '--quiet', '--message', 'Two flows');
    const sha = git('rev-parse', 'HEAD');
    git('checkout', '--quiet', '-b', 'topic');
    write('flows/changed.json', flow('ende', '90'));
    write('flows/a new; echo one.json', flow('end'));
    git('add', '.');
    git('commit', '--quiet', '--message', 'One changed, one new');
    return { workspace, event: { pull_request: { base: { sha } } } };
  }

  const run = (inputs: Readonly<Record<string, string>>, job: Partial<Job> = {}) =>
    play(action, { ...pullRequest(), actionPath, temp: home, inputs, ...job });

  test('every problem is told at its line, counted, and fails the job', () => {
    const { code, log, outputs } = run({ paths: 'flows' });

    expect(code).toBe(1);
    expect(log).toMatch(
      /^::error file=flows\/changed\.json,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=unknown-target::/m,
    );
    expect(log).toMatch(/^::error file=flows\/untouched\.json,/m);
    expect(outputs).toMatchObject({ 'exit-code': '1', problems: '2', errors: '2', warnings: '0', notes: '0' });
  });

  test('the summary says what is wrong, and what the pull request changes', () => {
    const { summary } = run({ paths: 'flows' });

    expect(summary).toContain('✗ 2 errors in 2 of 3 files.');
    const [, changes = ''] = summary.split('## What changed');
    expect(changes).toMatch(/### flows\/a new; echo one\.json \(new\)/);
    expect(changes).toContain('### flows/changed.json\n');
    expect(changes).toContain('- Wait for: `1 minute` → `1 minute 30 seconds`');
    expect(changes).not.toContain('untouched');
  });

  test('the summary draws each changed flow, with what is new marked', () => {
    const { summary } = run({ paths: 'flows' });

    const drawings = [...summary.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, drawing = '']) => drawing);
    expect(drawings).toHaveLength(2);
    expect(drawings.filter((drawing) => !drawing.startsWith('flowchart '))).toEqual([]);
    expect(drawings.join('\n')).toContain('classDef changed');
  });

  test('pictures of changed flows are kept as an artifact, and only when asked', () => {
    const { called, outputs } = run({ paths: 'flows', pictures: 'true' });

    const folder = outputs['pictures'] ?? '';
    expect(readdirSync(join(folder, 'flows')).sort()).toEqual(['a new; echo one.svg', 'changed.svg']);
    expect(readFileSync(join(folder, 'flows/changed.svg'), 'utf8')).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg /);
    expect(called).toMatchObject([
      {
        uses: expect.stringMatching(/^actions\/upload-artifact@/),
        with: { name: 'changed-flows-flows-1', path: folder },
      },
    ]);
    expect(run({ paths: 'flows' }).called).toEqual([]);
  });

  test('with changed-only, flows nobody touched are passed over', () => {
    const { log, outputs } = run({ paths: 'flows', 'changed-only': 'true' });

    expect(log).not.toContain('untouched');
    expect(outputs).toMatchObject({ 'exit-code': '1', problems: '1' });
  });

  test('where nothing came before, changed-only checks every flow and says so', () => {
    const { log, outputs } = run(
      { paths: 'flows', 'changed-only': 'true' },
      { event: { before: '0000000000000000000000000000000000000000' } },
    );

    expect(log).toContain('::notice::Nothing came before this commit, so every flow is checked.');
    expect(outputs).toMatchObject({ problems: '2' });
  });

  test('a clean flow does not fail, whatever its name', () => {
    const { code, outputs } = run({ paths: 'flows/a new; echo one.json' });

    expect({ code, problems: outputs['problems'] }).toEqual({ code: 0, problems: '0' });
  });

  test('the SARIF file names flows from the root, wherever the check ran, and goes to code scanning when asked', () => {
    const { called, outputs } = run({ 'working-directory': 'flows', paths: 'changed.json', sarif: 'true' });

    const { runs } = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'));
    const { uri } = runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('flows/changed.json');
    expect(called).toMatchObject([
      {
        uses: expect.stringMatching(/^github\/codeql-action\/upload-sarif@/),
        with: { sarif_file: outputs['sarif-file'] },
      },
    ]);
  });

  test('without the summary, the page of the job stays empty', () => {
    expect(run({ paths: 'flows', summary: 'false' }).summary).toBe('');
  });

  test.each([
    ['two paths', { paths: 'flows/changed.json\n  flows/untouched.json\n' }, { problems: '2' }],
    ['a preset', { paths: 'flows/changed.json', preset: 'service' }, { problems: '1' }],
    ['more warnings than may pass', { paths: 'flows/changed.json', 'max-warnings': '0' }, { 'exit-code': '1' }],
    ['a baseline that is not there', { baseline: 'gone.json' }, { 'exit-code': '2' }],
    ['what is no preset', { paths: 'flows', preset: 'none; ls' }, { 'exit-code': '2', 'sarif-file': '' }],
    ['a path that is not there', { paths: 'gone' }, { 'exit-code': '2', 'sarif-file': '' }],
    ['a base that is not there', { 'changed-only': 'true', base: 'gone' }, { 'exit-code': '2', 'sarif-file': '' }],
  ])('%s', (_what, inputs, outputs) => {
    const played = run(inputs);

    expect(played.outputs).toMatchObject(outputs);
    expect(played.code).toBe(Number(played.outputs['exit-code']));
  });

  describe('with tests', () => {
    /** The pull request above, and a scenario for its new flow that takes one of its two branches. */
    function withScenario(Reason: string): { workspace: string; event: object } {
      const made = pullRequest();
      const scenario = {
        Version: '2025-06-21',
        EntryPoint: { Type: 'TASK', ContactFlowId: 'a new; echo one.json' },
        Observations: [{ Identifier: 'It ends', Event: { Type: 'TaskEnded', Properties: { Reason } } }],
      };
      writeFileSync(join(made.workspace, 'flows/it.scenario.json'), JSON.stringify(scenario));
      return made;
    }
    const inputs = { paths: 'flows/a new; echo one.json', tests: 'flows' };

    test('they run, and what they took of the flows is on the page of the job and in files', () => {
      const { code, outputs, summary, called } = run(inputs, withScenario('CONTACT_FLOW_DISCONNECT'));

      expect(code).toBe(0);
      expect(summary).toContain('✓ 1 scenario passed.');
      expect(summary).toContain('| All flows | 100 % (1 of 1) | 100 % (2 of 2) |');
      expect(readFileSync(outputs['tests-file'] ?? '', 'utf8')).toContain('<testcase');
      expect(readdirSync(outputs['coverage'] ?? '').sort()).toEqual(['index.html', 'lcov.info']);
      expect(called).toEqual([]);
    });

    test('one that fails is told at its line, and fails the job', () => {
      const { code, log, summary } = run(inputs, withScenario('EXPIRED'));

      expect(code).toBe(1);
      expect(log).toMatch(/^::error file=flows\/it\.scenario\.json,line=1,col=\d+,title=it::Expected TaskEnded/m);
      expect(summary).toContain('✗ 1 of 1 scenario failed.');
    });

    test('the coverage is kept as an artifact, and only when asked', () => {
      const { called, outputs } = run({ ...inputs, coverage: 'true' }, withScenario('CONTACT_FLOW_DISCONNECT'));

      expect(called).toMatchObject([
        {
          uses: expect.stringMatching(/^actions\/upload-artifact@/),
          with: { name: 'flow-coverage-flows-1', path: outputs['coverage'] },
        },
      ]);
    });

    test('too few branches fail the job', () => {
      const made = withScenario('CONTACT_FLOW_DISCONNECT');
      const scenario = readFileSync(join(made.workspace, 'flows/it.scenario.json'), 'utf8');
      const never = { Name: 'Other', File: 'changed.json' };
      const Instance = { Flows: [{ Name: 'a new; echo one.json', File: 'a new; echo one.json' }, never] };
      writeFileSync(
        join(made.workspace, 'flows/it.scenario.json'),
        JSON.stringify({ ...(JSON.parse(scenario) as object), Instance }),
      );

      const { code, log } = run({ ...inputs, 'coverage-min': '80' }, made);

      expect(code).toBe(1);
      expect(log).toContain('Expected at least 80 % of branches taken, found 50 % (1 of 2): flows/changed.json lacks');
    });

    test('without them none run', () => {
      expect(run({ paths: 'flows' }).outputs).toMatchObject({ 'tests-file': '', coverage: '' });
    });
  });

  test('an input that is neither on nor off is told', () => {
    const { code, log } = run({ summary: 'yes' });

    expect(code).toBe(2);
    expect(log).toContain('::error::Expected true or false for the input "summary", found "yes".');
  });
});
