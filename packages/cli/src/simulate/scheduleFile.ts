/** Tasks with their times, from a file: `.csv`, `.json`, or `.jsonl` with a line of JSON for each. */
import { extname, resolve } from 'node:path';
import { getAt, isObject, setOwn } from '@switchyard/blocks';
import { isMoment, parseDuration } from '@switchyard/runtime/centre';
import { readBytes, Unreadable } from '../readBytes.ts';
import { csvRows } from './csvRows.ts';

export interface Schedule {
  readonly file: string;
  /** As a plan has them, to be checked with it. */
  readonly tasks: readonly unknown[];
  /** Where each stands, such as `line 3`. */
  readonly places: readonly string[];
}

interface Wrong {
  readonly message: string;
}

/**
 * @param folder where the file is sought
 * @param where that, in words
 */
export function readSchedule(file: string, folder: string, where = ''): Schedule | Wrong {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(resolve(folder, file)));
  } catch (cause) {
    if (!(cause instanceof Unreadable)) return { message: `"${file}": Expected text in UTF-8.` };
    const why = cause.code === 'ENOENT' ? `there is no such file${where}` : cause.message;
    return { message: `"${file}" cannot be read: ${why}.` };
  }
  const read = READERS[extname(file).toLowerCase()];
  if (!read) return { message: `Expected a file that ends in .csv, .json or .jsonl, found "${file}".` };
  const tasks = read(text);
  if ('message' in tasks) return { message: `"${file}"${tasks.message}` };
  return { file, tasks: tasks.map(({ task }) => task), places: tasks.map(({ place }) => place) };
}

/** What is wrong with a task of a schedule is told with its place there, and at the schedule. */
export function inItsFile<Problem extends { readonly pointer: string; readonly message: string }>(
  problem: Problem,
  schedules: ReadonlyMap<string, Schedule>,
): Problem {
  const [, pointer = '', place = ''] = /^(\/Arrivals\/\d+\/Schedule)\/(\d+)/.exec(problem.pointer) ?? [];
  const schedule = schedules.get(pointer);
  if (!schedule) return problem;
  return {
    ...problem,
    pointer,
    message: `"${schedule.file}", ${schedule.places[Number(place)]}: ${problem.message}`,
  };
}

// helpers

interface Placed {
  readonly place: string;
  readonly task: unknown;
}

const READERS: Readonly<Record<string, (text: string) => readonly Placed[] | Wrong>> = {
  '.jsonl': fromJsonLines,
  '.json': fromJson,
  '.csv': fromTable,
};

function fromJsonLines(text: string): readonly Placed[] | Wrong {
  const tasks: Placed[] = [];
  for (const [line, row] of text.split(/\r?\n/).entries()) {
    const place = `line ${line + 1}`;
    if (row.trim() === '') continue;
    try {
      tasks.push({ place, task: asTask(JSON.parse(row)) });
    } catch {
      return { message: `, ${place}: Expected a line of JSON for each task.` };
    }
  }
  return tasks;
}

function fromJson(text: string): readonly Placed[] | Wrong {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list.map((item, place) => ({ place: `item ${place + 1}`, task: asTask(item) }));
  } catch {
    // Told below: whatever it is, it is no list.
  }
  return { message: ': Expected JSON: a list of moments, or of tasks such as { "At": "30 minutes", "With": { … } }.' };
}

/** A column of moments; or with a row of names first, of which `At` is one and the others are members of the request. */
function fromTable(text: string): readonly Placed[] | Wrong {
  const [first, ...rest] = csvRows(text);
  if (!first) return [];
  const hasNames = !isTime((first.cells[0] ?? '').trim());
  const names = hasNames ? first.cells.map((name) => name.trim()) : ['At'];
  const at = names.findIndex((name) => name.toLowerCase() === 'at');
  if (at < 0) return { message: `, line ${first.line}: Expected a column "At" with the moment of each task.` };
  const tasks: Placed[] = [];
  for (const { line, cells } of hasNames ? rest : [first, ...rest]) {
    if (cells.length > names.length) {
      return {
        message: `, line ${line}: Expected ${names.length === 1 ? 'one cell' : `${names.length} cells`}, found ${cells.length}.`,
      };
    }
    const With = {};
    for (const [column, cell] of cells.entries()) {
      const name = names[column] ?? '';
      if (column !== at && cell !== '') setAt(With, name.split('.'), NUMBERS.test(name) ? Number(cell) : cell);
    }
    tasks.push({ place: `line ${line}`, task: { At: (cells[at] ?? '').trim(), With } });
  }
  return tasks;
}

/** Members of StartTaskContact that are numbers (task-contacts §1.2, §1.7). */
const NUMBERS = /(?:^|\.)(?:ScheduledTime|ValueInteger)$/;

function asTask(item: unknown): unknown {
  return typeof item === 'string' ? { At: item } : item;
}

function isTime(text: string): boolean {
  return parseDuration(text) !== undefined || isMoment(text);
}

/** Sets a member of a member: `Attributes.tier`. */
function setAt(object: object, [name = '', ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) return setOwn(object, name, value);
  const there = getAt(object, [name]);
  const inner = isObject(there) ? there : {};
  setOwn(object, name, inner);
  setAt(inner, below, value);
}
