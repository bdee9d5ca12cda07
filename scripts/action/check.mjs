// The action's own step (action.yml): validates and tests, then tells the job what came of it: annotations, a SARIF
// file, the summary, pictures of changed flows, coverage, and outputs. It ends with 0 once it has told all; the last step has the verdict.
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf } from './base.mjs';
import { changedFlows, drawChanges, tellChanges } from './changes.mjs';
import { readInputs } from './inputs.mjs';
import { switchyard } from './switchyard.mjs';

const { env } = process;
const PICTURES = 'Pictures of these flows are in the artifact of this run.\n';

try {
  main();
} catch (cause) {
  say('error', cause.message);
  process.exitCode = 2;
}

// helpers

function main() {
  const inputs = readInputs(env);
  const base = inputs.base ?? baseOf(env);
  const folder = join(env.RUNNER_TEMP ?? '.', 'switchyard', env.GITHUB_ACTION ?? 'check');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const report = (name) => join(folder, name);

  // (1) What is wrong, at its lines and in files.
  if (inputs.changedOnly && base === undefined) {
    say('notice', 'Nothing came before this commit, so every flow is checked.');
  }
  const changed = inputs.changedOnly && base !== undefined ? [`--changed=${base}`] : [];
  const formats = ['github', `json:${report('flows.json')}`, `sarif:${report('flows.sarif')}`];
  const code = switchyard([
    'validate',
    ...[...formats, `markdown:${report('flows.md')}`].map((format) => `--format=${format}`),
    ...inputs.options,
    ...changed,
    '--',
    ...inputs.paths,
  ]);
  const told = readOr(report('flows.json'));
  if (told === undefined) say('error', 'No flow could be checked; see the log of this step.');
  if (told === undefined && changed.length > 0)
    say('notice', 'changed-only needs fetch-depth: 0 for actions/checkout.');

  // (2) What does not hold.
  const testsCode = inputs.tests.length === 0 ? 0 : runTests(inputs.tests, report);

  // (3) What changed.
  const found =
    base === undefined || !(inputs.summary || inputs.pictures)
      ? { changes: [], more: 0, complaint: '' }
      : changedFlows(inputs.paths, base, report('before'));
  if (found.complaint !== '') say('notice', `What changed is not told: ${found.complaint.trim()}`);
  const drawn = inputs.pictures ? draw(found.changes, report('pictures')) : 0;

  // (4) The page of the job.
  if (inputs.summary && env.GITHUB_STEP_SUMMARY) {
    const tests = [readOr(report('tests.md')), readOr(report('coverage.md'))];
    const parts = [readOr(report('flows.md')), ...tests, tellChanges(found), drawn > 0 ? PICTURES : ''];
    appendFileSync(env.GITHUB_STEP_SUMMARY, parts.filter(Boolean).join('\n'));
  }

  // (5) For the steps that follow.
  const { errors, warnings, infos } =
    told === undefined ? { errors: 0, warnings: 0, infos: 0 } : JSON.parse(told).summary;
  put({
    // Whichever is worse.
    'exit-code': Math.max(code, testsCode),
    problems: errors + warnings + infos,
    errors,
    warnings,
    notes: infos,
    'tests-file': readOr(report('tests.xml')) === undefined ? '' : report('tests.xml'),
    coverage: readOr(report('coverage/lcov.info')) === undefined ? '' : report('coverage'),
    'sarif-file': told === undefined ? '' : report('flows.sarif'),
    pictures: drawn > 0 ? report('pictures') : '',
  });
}

function runTests(words, report) {
  const formats = { junit: 'tests.xml', markdown: 'tests.md' };
  const coverage = { lcov: 'coverage/lcov.info', html: 'coverage/index.html', markdown: 'coverage.md' };
  const into = (option, files) => Object.entries(files).map(([form, file]) => `--${option}=${form}:${report(file)}`);
  return switchyard([
    'test',
    '--format=github',
    ...into('format', formats),
    ...into('coverage-report', coverage),
    ...words,
  ]);
}

function draw(changes, folder) {
  const { drawn, complaints } = drawChanges(changes, folder);
  for (const complaint of complaints) say('warning', `No picture of ${complaint}`);
  return drawn;
}

function readOr(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function put(outputs) {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, lines.join(''));
}

/** A line of the job's log that GitHub shows apart. */
function say(level, text) {
  console.log(`::${level}::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`);
}
