/** A plan file, checked: what is wrong is told with its place before anything runs. */
import { isObject } from '@switchyard/blocks';
import { createNearest } from '@switchyard/blocks/validate';
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
function checkNames(
  { Steps = [], Arrivals = [], Work = {}, Shifts = {} }: PlanData,
  facts: Facts,
  reading: Reading,
): void {
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
  checkUsers('Work', Work, facts, reading);
  checkUsers('Shifts', Shifts, facts, reading);
  for (const [agent, { Hours, Otherwise }] of Object.entries(Shifts)) {
    Hours.forEach(({ Status }, row) => {
      checkStatus(Status, ['Shifts', agent, 'Hours', row, 'Status'], facts, reading);
    });
    checkStatus(Otherwise, ['Shifts', agent, 'Otherwise'], facts, reading);
  }
  Arrivals.forEach((arrivals, place) => {
    if (!('Schedule' in arrivals) || typeof arrivals.Schedule !== 'string') return;
    tell(reading, ['Arrivals', place, 'Schedule'], `Missing schedule "${arrivals.Schedule}".`);
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
