/** Flows for the tests of the run panel. */
import type { FlowJson, FlowType, Json } from '@switchyard/blocks';
import { connectBranch, createFlow, placeBlock, setParameter } from '@switchyard/blocks/edit';

export const CLAIMS = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';

interface Step {
  readonly block: string;
  readonly parameters?: Readonly<Record<string, Json>>;
  /** The name of a thing a parameter names, as the file keeps it for people. */
  readonly displayNames?: Readonly<Record<string, string>>;
  /** The branch to the next step; every branch of the last one is left open. */
  readonly branch?: string;
}

/** A flow of one block after the other; each is called as its kind. */
export function flowOf(steps: readonly Step[], type: FlowType = 'CONTACT_FLOW'): FlowJson {
  const flow = createFlow({ name: 'Claims intake', description: '', type });
  for (const { block, parameters = {}, displayNames = {} } of steps) {
    placeBlock(flow, { block, id: block, position: { x: 0, y: 0 }, flowType: type });
    for (const [name, value] of Object.entries(parameters)) setParameter(flow, block, name, value);
    const metadata = flow.Metadata?.ActionMetadata?.[block];
    for (const [name, displayName] of Object.entries(displayNames)) {
      if (metadata) metadata['parameters'] = { ...(metadata['parameters'] as object), [name]: { displayName } };
    }
  }
  steps.forEach(({ block, branch = 'success' }, index) => {
    const next = steps[index + 1];
    if (next) connectBranch(flow, block, branch, next.block);
  });
  if (steps[0]) flow.StartAction = steps[0].block;
  return flow;
}

/** A task is put into Claims when somebody is staffed there (flow-language §4). */
export const INTAKE = flowOf([
  { block: 'set-working-queue', parameters: { QueueId: CLAIMS }, displayNames: { QueueId: 'Claims' } },
  { block: 'check-staffing', branch: 'true' },
  { block: 'transfer-to-queue' },
]);
