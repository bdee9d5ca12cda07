/** What ran of each flow of an instance, by where the flow comes from: the same file may have other ids elsewhere. */
import type { BlockCounts } from '../../report/flowCounts.ts';
import { blockCounts } from '../../report/flowCounts.ts';
import type { Facts } from '../../instance/facts.ts';
import type { InstanceData } from '../../instance/instanceData.ts';
import type { CentreEvent } from '../../trace.ts';

export interface FlowRan {
  /** The name the instance gives it. */
  readonly name: string;
  /** The file the instance names; undefined where the flow itself stands there. */
  readonly file: string | undefined;
  readonly blocks: readonly BlockCounts[];
}

/** Every flow of the instance, those no task came to as well, in its order. */
export function flowsThatRan(
  { trace, facts }: { readonly trace: readonly CentreEvent[]; readonly facts: Pick<Facts, 'flows'> },
  { Flows = [] }: Pick<InstanceData, 'Flows'>,
): readonly FlowRan[] {
  const counts = blockCounts(trace);
  return Flows.map(({ Id, Arn, Name, File }) => ({
    name: Name,
    file: File,
    blocks: counts.get(facts.flows.find(Id ?? Arn ?? Name)?.id ?? '') ?? [],
  }));
}
