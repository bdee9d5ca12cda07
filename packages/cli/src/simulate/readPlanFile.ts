/** A plan file, and the schedules it names, which lie beside it. */
import { dirname, resolve } from 'node:path';
import { isObject } from '@switchyard/blocks';
import { readPlan, type ContactCentre, type PlanData } from '@switchyard/runtime/centre';
import { readJsonFile } from '../jsonFile.ts';
import type { Terminal } from '../terminal.ts';
import { inItsFile, readSchedule, type Schedule } from './scheduleFile.ts';

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

/** The plan with the tasks of its schedules in it. */
function withSchedules(json: unknown, folder: string) {
  const schedules = new Map<string, Schedule>();
  const problems: { readonly pointer: string; readonly message: string }[] = [];
  if (!isObject(json) || !Array.isArray(json['Arrivals'])) return { whole: json, schedules, problems };
  const Arrivals = json['Arrivals'].map((arrivals: unknown, place) => {
    if (!isObject(arrivals) || typeof arrivals['Schedule'] !== 'string') return arrivals;
    const pointer = `/Arrivals/${place}/Schedule`;
    const read = readSchedule(arrivals['Schedule'], folder, ' beside the plan');
    if ('message' in read) problems.push({ pointer, message: read.message });
    else {
      schedules.set(pointer, read);
      return { ...arrivals, Schedule: read.tasks };
    }
    return arrivals;
  });
  return { whole: { ...json, Arrivals }, schedules, problems };
}
