/** Plays the steps of a composite action as GitHub does: shell steps are run, other actions only noted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export interface Played {
  /** What the job ends with. */
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** The page of the job. */
  readonly summary: string;
  readonly log: string;
  /** Actions of others that were called, with what they were given. */
  readonly called: readonly Pick<Step, 'uses' | 'with'>[];
}

export interface Job {
  /** The checkout of the repository whose flows are checked. */
  readonly workspace: string;
  readonly actionPath: string;
  readonly temp: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: object;
}

export function play(action: Action, { workspace, actionPath, temp, inputs = {}, event = {} }: Job): Played {
  const home = mkdtempSync(join(temp, 'job-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  const context: Record<string, string> = { 'github.job': 'flows', 'github.run_attempt': '1' };
  for (const [name, input] of Object.entries(action.inputs)) {
    context[`inputs.${name}`] = inputs[name] ?? input.default;
  }
  const summary = file('summary.md');
  const eventPath = file('event.json', JSON.stringify(event));
  const called: Pick<Step, 'uses' | 'with'>[] = [];
  let log = '';
  let code = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    if (code !== 0) break;
    if (step.if !== undefined && !holds(step.if, context)) continue;
    if (step.uses !== undefined) {
      called.push({ uses: step.uses, with: fillAll(step.with ?? {}, context) });
      continue;
    }
    const output = file(`output-${index}`);
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: actionPath,
      GITHUB_ACTION: '__switchyard',
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: home,
      ...fillAll(step.env ?? {}, context),
    };
    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    const bash = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run ?? ''];
    const cwd = join(workspace, fill(step['working-directory'] ?? '.', context));
    const ran = spawnSync('bash', bash, { cwd, env, encoding: 'utf8' });
    log += ran.stdout + ran.stderr;
    code = ran.status ?? -1;
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const [name = '', ...value] = line.split('=');
      context[`steps.${step.id}.outputs.${name}`] = value.join('=');
    }
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, fill(value, context)]);
  return { code, outputs: Object.fromEntries(outputs), summary: readFileSync(summary, 'utf8'), log, called };
}

/** The expressions of a text, `inputs.paths` of `${{ inputs.paths }}`. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, expression = '']) => expression);
}

// helpers

function fill(text: string, context: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, name: string) => context[name] ?? '');
}

function fillAll(
  texts: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(text, context)]));
}

/** Comparisons joined with `&&`; no step asks for more. */
function holds(condition: string, context: Readonly<Record<string, string>>): boolean {
  const [expression = ''] = expressionsIn(condition);
  return expression.split(' && ').every((part) => {
    const [, name = '', sign, value] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`Expected a comparison in an if of action.yml, found "${part}".`);
    return ((context[name] ?? '') === value) === (sign === '==');
  });
}
