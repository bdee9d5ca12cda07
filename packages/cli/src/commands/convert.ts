import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentKind, locate, writeFlow, type FlowDocument } from '@switchyard/blocks';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { nameOf, readWholeDocument, refused } from '../jsonFile.ts';
import { reportPretty } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { createFile, replaceFile } from '../writeFile.ts';

export interface ConvertOptions {
  readonly out?: string;
  readonly report?: string;
  readonly force?: boolean;
}

/** What becomes of a file, and what is said of it. */
interface Converted {
  readonly text: string;
  readonly report: { readonly text: string; readonly json: string; readonly summary: string };
  /** What to do with it once it is in a file. */
  readonly next: (out: string) => string;
  /** Whether something was lost, or the file itself is broken. */
  readonly isLess: boolean;
}

/**
 * `switchyard convert`: an export of the old console becomes a flow, a scenario becomes the content of a test case of
 * Amazon Connect, and what was not certain is told.
 */
export async function convert(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const { out = '-', report: reportPath, force = false } = options;
  const targets = [out, ...(reportPath === undefined ? [] : [reportPath])];
  if (targets.filter((target) => target === '-').length > 1) {
    throw new UsageError('Expected --out with "--report -": what it becomes goes to standard output already.');
  }
  for (const target of targets) refuseToOverwrite(target, force, terminal);
  if (new Set(targets.map((target) => resolve(terminal.folder, target))).size < targets.length) {
    throw new UsageError(`Expected two files, found "${out}" for both what it becomes and the report.`);
  }

  const document = await readWholeDocument(path, terminal);
  const become = documentKind(document.flow) === 'scenario' ? testCase : flow;
  const { text, report, next, isLess } = await become(document, nameOf(path), terminal);

  await write(out, text, force, terminal);
  await tell(report, reportPath, force, terminal);
  if (out !== '-') terminal.err(`Next: ${next(out)}\n`);
  return isLess ? EXIT.problems : EXIT.clean;
}

// helpers

async function flow({ flow: json, source }: FlowDocument, name: string, terminal: Terminal): Promise<Converted> {
  const legacy = await import('@switchyard/blocks/legacy');
  const { flow: made, report, problems } = legacy.convertLegacyFlow(json);
  if (!made) throw refused(name, source, problems, terminal);
  if (problems.length > 0) {
    const file = { file: name, flowType: undefined, blocks: undefined, text: source };
    terminal.err(`${reportPretty([{ ...file, problems: locate(source, problems) }], terminal)}\n`);
  }
  return {
    text: writeFlow({ flow: made, source: '' }),
    report: {
      text: legacy.reportText(report),
      json: legacy.reportJson(report),
      summary: legacy.summarizeReport(report),
    },
    next: (out) => `switchyard validate ${out}`,
    isLess: problems.length > 0 || report.some(({ kind }) => kind === 'dropped'),
  };
}

async function testCase({ flow: json, source }: FlowDocument, name: string, terminal: Terminal): Promise<Converted> {
  const centre = await import('@switchyard/runtime/centre');
  const { scenario, problems } = centre.readScenario(json);
  if (!scenario) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    throw refused(
      name,
      source,
      errors.map((problem) => ({ rule: 'json', ...problem })),
      terminal,
    );
  }
  const { test, entries } = centre.plainTest(scenario);
  if (!test) {
    terminal.err(centre.plainText(entries));
    throw new UsageError(`"${name}" says nothing that the plain Testing language has words for; see above.`);
  }
  return {
    text: `${JSON.stringify(test, undefined, 2)}\n`,
    report: {
      text: centre.plainText(entries),
      json: centre.plainJson(entries),
      summary: centre.summarizePlain(entries),
    },
    next: (out) => `aws connect create-test-case --content file://${out} …`,
    isLess: entries.some(({ kind }) => kind === 'dropped'),
  };
}

async function tell(
  report: Converted['report'],
  path: string | undefined,
  force: boolean,
  terminal: Terminal,
): Promise<void> {
  if (path === undefined) return terminal.err(report.text);
  await write(path, /\.json$/i.test(path) ? report.json : report.text, force, terminal);
  terminal.err(`${report.summary}\n`);
}

/** Before anything is read, so that a mistake costs nothing. */
function refuseToOverwrite(path: string, force: boolean, { folder }: Terminal): void {
  if (path === '-' || force || lstatSync(resolve(folder, path), { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError(`"${path}" is there already; choose another name, or write over it with --force.`);
}

async function write(path: string, text: string, force: boolean, terminal: Terminal): Promise<void> {
  if (path === '-') return terminal.out(text);
  const file = resolve(terminal.folder, path);
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  try {
    await (force && isThere ? replaceFile(file, text) : createFile(file, text));
  } catch (cause) {
    throw new UsageError(`"${path}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}
