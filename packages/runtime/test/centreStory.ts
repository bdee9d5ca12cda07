/**
 * A story of a whole contact centre: a folder with an instance, its flows, a plan, and the trace of what happens. Beside
 * the stories of one contact, which have a `flow.json` and no instance.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FlowJson } from '@switchyard/blocks';
import { ContactCentre, formatCentreTrace, loadInstance, readPlan, runPlan } from '../src/centre/index.ts';
import type { InstanceData, PlanData, PlanOutcome } from '../src/centre/index.ts';

export interface CentreStory {
  /** What happens, in a contact centre's words. */
  readonly name: string;
  readonly folder: string;
  readonly instance: InstanceData;
  readonly flows: Readonly<Record<string, FlowJson>>;
  readonly plan: PlanData;
}

/** What became of a story: the centre at its end, and what the service refused. */
export interface ToldStory {
  readonly centre: ContactCentre;
  readonly outcome: PlanOutcome;
}

export function readCentreStories(root = join(import.meta.dirname, 'stories')): CentreStory[] {
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'instance.json')) && !existsSync(join(folder, 'flow.json')))
    .sort()
    .map(readCentreStory);
}

export function runStory({ instance, flows, plan }: CentreStory): ToldStory {
  const centre = new ContactCentre(instance, { flows });
  return { centre, outcome: runPlan(centre, plan) };
}

/** What `trace.txt` holds: the trace, and what the service refused. */
export function tellCentreStory({ centre, outcome }: ToldStory): string {
  const { facts, trace } = centre;
  const refused = outcome.refusals.map(({ tried, at, error }) => {
    return `refused at ${new Date(at).toISOString()}: ${tried}: ${error.name}: ${error.message}`;
  });
  return [formatCentreTrace(trace, facts), ...(refused.length === 0 ? [] : ['', ...refused]), ''].join('\n');
}

// helpers

function readCentreStory(folder: string): CentreStory {
  const read = (file: string): string | undefined => {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const { instance, flows, problems } = loadInstance(read);
  if (!instance || problems.length > 0) throw new Error(`${folder}: ${JSON.stringify(problems)}`);
  const { facts } = new ContactCentre(instance, { flows });
  const { plan, problems: inPlan } = readPlan(JSON.parse(read('plan.json') ?? '{}'), facts);
  if (!plan || inPlan.length > 0) throw new Error(`${folder}: ${JSON.stringify(inPlan)}`);
  return { name: basename(folder), folder, instance, flows, plan };
}
