/** A plan file, and the schedules it names: files beside it, with a line of JSON for each task. */
import { dirname, resolve } from 'node:path';
import { isObject } from '@switchyard/blocks';
import { readPlan, type ContactCentre, type PlanData } from '@switchyard/runtime/centre';
import { readJsonFile } from '../jsonFile.ts';
import { readBytes, Unreadable } from '../readBytes.ts';
import type { Terminal } from '../terminal.ts';

/** @throws UsageError when it cannot be used, after what is wrong was told with its place */
export function readPlanFile(path: string, facts: ContactCentre['facts'], terminal: Terminal): Promise<PlanData> {
  return readJsonFile(path, terminal, (json) => {
    const { whole, schedules, problems } = withSchedules(json, dirname(resolve(terminal.folder, path)));
    if (problems.length > 0) return { value: undefined, problems };
    const read = readPlan(whole, facts);
    return { value: read.plan, problems: read.problems.map((problem) => inItsFile(problem, schedules)) };
  });
}

// helpers

interface Wrong {
  readonly pointer: string;
  readonly message: string;
}

interface Schedule {
  readonly file: string;
  readonly tasks: readonly unknown[];
  /** The line of each task. */
  readonly lines: readonly number[];
}

/** The plan with the tasks of its schedules in it. */
function withSchedules(json: unknown, folder: string) {
  const schedules = new Map<string, Schedule>();
  const problems: Wrong[] = [];
  if (!isObject(json) || !Array.isArray(json['Arrivals'])) return { whole: json, schedules, problems };
  const Arrivals = json['Arrivals'].map((arrivals: unknown, place) => {
    if (!isObject(arrivals) || typeof arrivals['Schedule'] !== 'string') return arrivals;
    const pointer = `/Arrivals/${place}/Schedule`;
    const read = readSchedule(arrivals['Schedule'], folder);
    if ('message' in read) problems.push({ pointer, message: read.message });
    else {
      schedules.set(pointer, read);
      return { ...arrivals, Schedule: read.tasks };
    }
    return arrivals;
  });
  return { whole: { ...json, Arrivals }, schedules, problems };
}

function readSchedule(file: string, folder: string): Schedule | { readonly message: string } {
  const tasks: unknown[] = [];
  const lines: number[] = [];
  let line = 0;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(resolve(folder, file)));
    for (const row of text.split(/\r?\n/)) {
      line++;
      if (row.trim() === '') continue;
      tasks.push(JSON.parse(row));
      lines.push(line);
    }
    return { file, tasks, lines };
  } catch (cause) {
    if (cause instanceof Unreadable) {
      const why = cause.code === 'ENOENT' ? 'there is no such file beside the plan' : cause.message;
      return { message: `"${file}" cannot be read: ${why}.` };
    }
    const where = cause instanceof SyntaxError ? `, line ${line}` : '';
    return { message: `"${file}"${where}: Expected a line of JSON for each task, in UTF-8.` };
  }
}

/** What is wrong with a task of a schedule is told with its line there. */
function inItsFile<Problem extends Wrong>(problem: Problem, schedules: ReadonlyMap<string, Schedule>): Problem {
  const [, pointer = '', place = ''] = /^(\/Arrivals\/\d+\/Schedule)\/(\d+)/.exec(problem.pointer) ?? [];
  const schedule = schedules.get(pointer);
  if (!schedule) return problem;
  return {
    ...problem,
    pointer,
    message: `"${schedule.file}", line ${schedule.lines[Number(place)]}: ${problem.message}`,
  };
}
