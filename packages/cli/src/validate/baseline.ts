/**
 * A baseline: the problems a folder had on the day somebody decided to let no new ones in. They are counted, not shown.
 * Files are named from the folder of the baseline, so that it means the same wherever the command is started.
 */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { getAt, isObject } from '@switchyard/blocks';
import { UsageError } from '../exitCodes.ts';
import { readJsonFile } from '../jsonFile.ts';
import type { FileReport } from '../reporters/report.ts';
import type { Terminal } from '../terminal.ts';
import { putFile } from '../writeFile.ts';
import { fingerprintsOf } from './fingerprint.ts';

interface Entry {
  readonly rule: string;
  readonly fingerprint: string;
  /** For people who read the file; it is not compared. */
  readonly message: string;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

export interface Compared {
  /** Without the problems of the baseline. */
  readonly reports: readonly FileReport[];
  readonly baselined: number;
  /** Entries whose problem is gone. */
  readonly stale: number;
}

/** Takes away the problems that the baseline has. */
export async function compareToBaseline(
  path: string,
  reports: readonly FileReport[],
  terminal: Terminal,
): Promise<Compared> {
  const entries = await readBaseline(path, terminal);
  const called = namesFrom(path, terminal);
  let baselined = 0;
  let stale = 0;
  const left = reports.map((report) => {
    const known = new Set((entries.get(called(report.file)) ?? []).map(({ fingerprint }) => fingerprint));
    const prints = fingerprintsOf(report);
    const problems = report.problems.filter((problem, index) => !isKept(problem) || !known.has(prints[index] ?? ''));
    const gone = report.problems.length - problems.length;
    baselined += gone;
    stale += known.size - gone;
    return { ...report, problems };
  });
  const folder = dirname(resolve(terminal.folder, path));
  for (const [name, { length }] of entries) if (!existsSync(resolve(folder, name))) stale += length;
  return { reports: left, baselined, stale };
}

/** Writes a baseline of everything that was found. */
export async function writeBaseline(path: string, reports: readonly FileReport[], terminal: Terminal): Promise<number> {
  const called = namesFrom(path, terminal);
  const files = reports
    .map((report) => {
      const prints = fingerprintsOf(report);
      const entries = report.problems.flatMap((problem, index) => {
        const { rule, message } = problem;
        return isKept(problem) ? [{ rule, fingerprint: prints[index] ?? '', message }] : [];
      });
      return [called(report.file), entries] as const;
    })
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  await putFile(path, `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`, terminal);
  return files.reduce((sum, [, entries]) => sum + entries.length, 0);
}

// helpers

/** A rule that failed has looked at nothing; that is always told. */
function isKept({ rule }: FileReport['problems'][number]): boolean {
  return rule !== 'rule-failed';
}

function namesFrom(path: string, { folder }: Terminal): (file: string) => string {
  const from = dirname(resolve(folder, path));
  return (file) => (file === '<stdin>' ? file : relative(from, resolve(folder, file)).split(sep).join('/'));
}

function readBaseline(path: string, terminal: Terminal): Promise<Entries> {
  if (!existsSync(resolve(terminal.folder, path))) {
    throw new UsageError(`No such file: "${path}". Make the baseline first: the same command with --write-baseline.`);
  }
  return readJsonFile<Entries>(path, terminal, (json) => {
    const problems = whyNotBaseline(json);
    if (problems.length > 0) return { value: undefined, problems };
    return { value: new Map(Object.entries((json as { files: Record<string, Entry[]> }).files)), problems };
  });
}

function whyNotBaseline(json: unknown): { pointer: string; message: string }[] {
  if (getAt(json, ['version']) !== 1) {
    return [
      { pointer: '', message: 'Expected a baseline, {"version": 1, "files": …}; make one with --write-baseline.' },
    ];
  }
  const files = getAt(json, ['files']);
  if (!isObject(files)) return [{ pointer: '/files', message: 'Expected the files of the baseline, by their path.' }];
  const isEntry = (entry: unknown): boolean => typeof getAt(entry, ['fingerprint']) === 'string';
  const isWhole = Object.values(files).every((entries: unknown) => Array.isArray(entries) && entries.every(isEntry));
  return isWhole
    ? []
    : [{ pointer: '/files', message: 'Expected a list of problems with fingerprints for each file.' }];
}
