/** A contact centre and what comes upon it, from files and options. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createFacts, isMoment, staff, type InstanceData, type PlanData } from '@switchyard/runtime/centre';
import { UsageError } from '../exitCodes.ts';
import { loadInstanceFolder } from '../instance/loadInstanceFolder.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import { quickPlan, type QuickOptions } from './quick/quickPlan.ts';
import { readPlanFile } from './readPlanFile.ts';
import type { Variant } from './runReplication.ts';

export interface VariantOptions extends QuickOptions {
  /** The file of the plan; the one beside the instance unless said, and false for none. */
  readonly plan?: string | false;
  /** When the simulation begins. */
  readonly start?: string;
}

/** A centre with the plan as it was said, before anybody is there. */
export interface PlannedVariant {
  readonly variant: Omit<Variant, 'plan'>;
  readonly plan: PlanData;
}

/** @throws UsageError when something cannot be used, after what is wrong was told */
export async function readVariant(path: string, options: VariantOptions, terminal: Terminal): Promise<Variant> {
  return staffed(await readPlanned(path, options, terminal));
}

/** @throws UsageError when something cannot be used, after what is wrong was told */
export async function readPlanned(path: string, options: VariantOptions, terminal: Terminal): Promise<PlannedVariant> {
  const { instance, folder, flows } = loadFrom(path, terminal);
  const begun = { ...instance, ...startOf(options) };
  const facts = createFacts(begun, flows);
  const { plan: named = planBeside(path, terminal) } = options;
  if (named === undefined && !options.arrivals) {
    throw new UsageError(
      'Expected --plan <file>: what comes upon the contact centre, or a plan.json beside its instance, or --arrivals such as 30/h.',
    );
  }
  const plan = typeof named === 'string' ? await readPlanFile(named, facts, terminal) : undefined;
  return {
    variant: { name: path, folder, instance: begun, flows },
    plan: await quickPlan(plan, options, facts, terminal),
  };
}

/** As many agents as the plan says. */
export function staffed({ variant, plan }: PlannedVariant): Variant {
  const { instance, flows } = variant;
  return { ...variant, ...staff(instance, plan, createFacts(instance, flows)) };
}

/** The plan that lies beside the instance. */
export function planBeside(path: string, { folder }: Terminal): string | undefined {
  const at = resolve(folder, path);
  const beside = join(statSync(at, { throwIfNoEntry: false })?.isDirectory() ? at : dirname(at), 'plan.json');
  return existsSync(beside) ? beside : undefined;
}

// helpers

function loadFrom(path: string, terminal: Terminal) {
  const loaded = loadInstanceFolder(resolve(terminal.folder, path));
  for (const { file, pointer, severity, message } of loaded.problems) {
    terminal.err(`${severity}: ${file}${pointer === '' ? '' : ` at ${pointer}`}: ${printable(message)}\n`);
  }
  const { instance } = loaded;
  if (!instance || loaded.problems.some(({ severity }) => severity === 'error')) {
    throw new UsageError(`"${path}" cannot be simulated as it is; see above.`);
  }
  return { ...loaded, instance };
}

function startOf({ start }: VariantOptions): Pick<InstanceData, 'Start'> {
  if (start === undefined) return {};
  if (isMoment(start)) return { Start: start };
  throw new UsageError(`--start: Expected a moment such as 2026-01-05T09:00:00Z, found "${start}".`);
}
