/** One run of one variant with one seed, from plain data: what threads do for each other. */
import { createHash } from 'node:crypto';
import {
  answerLambdasBy,
  ContactCentre,
  jsonLines,
  loadReport,
  runPlan,
  type ContactCentreOptions,
  type InstanceData,
  type LoadReport,
  type PlanData,
} from '@switchyard/runtime/centre';
import { runFunctions } from '../instance/runFunctions.ts';

/** A contact centre and what comes upon it. */
export interface Variant {
  readonly name: string;
  readonly folder: string;
  readonly instance: InstanceData;
  readonly flows: NonNullable<ContactCentreOptions['flows']>;
  readonly plan: PlanData;
}

export interface Replication {
  readonly report: LoadReport;
  /** SHA-256 of the trace, where it is asked for: equal for what went the same way. */
  readonly trace?: string;
  /** How often the service refused something, or a contact could not go on. */
  readonly troubles: number;
}

export interface RunOptions {
  readonly serviceLevels: readonly number[] | undefined;
  readonly callEndpoints: boolean;
  /** Whether each run tells the SHA-256 of its trace. */
  readonly hashes: boolean;
}

export async function runReplication(
  { folder, instance, flows, plan }: Variant,
  seed: number,
  { serviceLevels, callEndpoints, hashes }: RunOptions,
): Promise<Replication> {
  const functions = runFunctions({ folder, endpoints: callEndpoints });
  try {
    const centre = new ContactCentre(
      { ...instance, Seed: seed },
      { flows, lambda: answerLambdasBy(functions.run), trace: hashes ? 'full' : 'life' },
    );
    const { refusals } = runPlan(centre, plan);
    const stopped = centre.trace.filter(({ type }) => type === 'run.stopped').length;
    return {
      report: loadReport(centre.trace, centre.facts, centre.now, {
        ...(serviceLevels ? { serviceLevels } : {}),
        flows: centre.flowCounts,
      }),
      ...(hashes ? { trace: hashOf(centre) } : {}),
      troubles: refusals.length + stopped + centre.home.stuck.length,
    };
  } finally {
    await functions.close();
  }
}

// helpers

function hashOf({ trace }: ContactCentre): string {
  const hash = createHash('sha256');
  for (const line of jsonLines(trace)) hash.update(line);
  return hash.digest('hex');
}
