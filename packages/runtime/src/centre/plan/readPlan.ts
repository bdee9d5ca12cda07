/** A plan file, checked: what is wrong is told with its place before anything runs. */
import { isObject } from '@switchyard/blocks';
import { createNearest } from '@switchyard/blocks/validate';
import { parseDuration } from '../../world/duration.ts';
import type { Facts } from '../instance/facts.ts';
import { readShape, tell, type InstanceProblem, type Path, type Reading } from '../instance/reading/readShape.ts';
import { operations } from '../operations/operations.ts';
import type { DeedStep, PlanData } from './planData.ts';
import { planShape } from './planShape.ts';

/**
 * Reads a plan for an instance from JSON. Never throws.
 *
 * @returns the plan unless there is an error, and every problem with its place
 */
export function readPlan(
  value: unknown,
  facts: Facts,
): { readonly plan: PlanData | undefined; readonly problems: readonly InstanceProblem[] } {
  const reading: Reading = { problems: [], places: new WeakMap() };
  if (!isObject(value)) {
    tell(reading, [], 'Expected a plan: a JSON object with Steps, Arrivals and Work.');
    return { plan: undefined, problems: reading.problems };
  }
  const plan = readShape(planShape, value, [], reading) as PlanData;
  if (reading.problems.length === 0) checkNames(plan, facts, reading);
  const wrong = reading.problems.some(({ severity }) => severity === 'error');
  return { plan: wrong ? undefined : plan, problems: reading.problems };
}

// helpers

const WITHOUT_TASK: ReadonlySet<DeedStep['Does']> = new Set(['create task', 'set status', 'busy']);

/** Operations, agents and tasks that are named have to be there. */
function checkNames(plan: PlanData, facts: Facts, reading: Reading): void {
  const { Steps = [], Agents = {}, Work = {}, Shifts = {} } = plan;
  const nearest = createNearest();
  const started = new Set(Steps.flatMap((step) => ('As' in step && step.As !== undefined ? [step.As] : [])));
  Steps.forEach((step, place) => {
    const at = (member: string): readonly (string | number)[] => ['Steps', place, member];
    if ('Call' in step) {
      if (Object.hasOwn(operations, step.Call)) return;
      const near = nearest(step.Call, Object.keys(operations));
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
      tell(reading, at('Call'), `Unknown operation "${step.Call}".${meant}`);
      return;
    }
    if (!facts.agents.find(step.Agent)) tell(reading, at('Agent'), `Unknown user "${step.Agent}": add it to Users.`);
    if (!WITHOUT_TASK.has(step.Does) && step.Task === undefined) {
      tell(reading, ['Steps', place], `Missing Task: which task does ${step.Agent} ${step.Does}?`);
    } else if (step.Task !== undefined && !started.has(step.Task)) {
      tell(reading, at('Task'), `Unknown task "${step.Task}", expected the As of another step.`);
    }
    if (step.Does === 'transfer' && !facts.quickConnects.find(step.QuickConnect ?? '')) {
      const names =
        facts.quickConnects.all.map(({ name }) => `"${name}"`).join(', ') || 'none: there are no QuickConnects';
      tell(reading, ['Steps', place], `Unknown quick connect "${step.QuickConnect ?? ''}", expected one of ${names}.`);
    }
    if (step.Does === 'create task' && step.With === undefined) {
      tell(reading, ['Steps', place], `Missing With: which task does ${step.Agent} create?`);
    }
    if (step.Does === 'set status') checkStatus(step.Status ?? '', ['Steps', place], facts, reading);
  });
  for (const profile of Object.keys(Agents)) {
    if (facts.profiles.find(profile)) continue;
    const names = facts.profiles.all.map(({ name }) => `"${name}"`).join(', ') || 'none: there are no RoutingProfiles';
    tell(reading, ['Agents', profile], `Unknown routing profile "${profile}", expected one of ${names}.`);
  }
  checkUsers('Work', Work, facts, reading);
  checkUsers('Shifts', Shifts, facts, reading);
  for (const [agent, { Hours, Otherwise }] of Object.entries(Shifts)) {
    Hours.forEach(({ Status }, row) => {
      checkStatus(Status, ['Shifts', agent, 'Hours', row, 'Status'], facts, reading);
    });
    checkStatus(Otherwise, ['Shifts', agent, 'Otherwise'], facts, reading);
  }
  checkMoments(plan, facts, reading);
}

/** What is planned comes after the simulation has begun. */
function checkMoments({ Steps = [], Arrivals = [] }: PlanData, { startsAt }: Facts, reading: Reading): void {
  const check = (moment: string, path: Path): boolean => {
    if (parseDuration(moment) !== undefined || Date.parse(moment) >= startsAt) return true;
    const begins = new Date(startsAt).toISOString();
    tell(reading, path, `Expected a moment after the simulation begins, which is ${begins}, found "${moment}".`);
    return false;
  };
  Steps.forEach(({ At }, place) => check(At, ['Steps', place, 'At']));
  Arrivals.forEach((arrivals, place) => {
    const path = ['Arrivals', place];
    if ('At' in arrivals) {
      const { At } = arrivals;
      if (typeof At === 'string') check(At, [...path, 'At']);
      else At.every((moment, which) => check(moment, [...path, 'At', which]));
    } else if ('Schedule' in arrivals) {
      const { Schedule } = arrivals;
      if (typeof Schedule === 'string') tell(reading, [...path, 'Schedule'], `Missing schedule "${Schedule}".`);
      // Where a whole file is of another year, its first task says enough.
      else Schedule.every(({ At }, which) => check(At, [...path, 'Schedule', which, 'At']));
    }
  });
}

function checkUsers(part: string, byUser: Readonly<Record<string, unknown>>, facts: Facts, reading: Reading): void {
  for (const agent of Object.keys(byUser)) {
    if (agent !== '*' && !facts.agents.find(agent)) {
      tell(reading, [part, agent], `Unknown user "${agent}": add it to Users, or use "*" for everybody.`);
    }
  }
}

function checkStatus(status: string | undefined, path: Path, { statuses }: Facts, reading: Reading): void {
  if (status === undefined || statuses.find(status)) return;
  const names = statuses.all.map(({ name }) => `"${name}"`).join(', ');
  tell(reading, path, `Unknown status "${status}", expected one of ${names}.`);
}
