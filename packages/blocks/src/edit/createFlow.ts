import type { FlowType } from '../flow/flowTypes.ts';
import { FLOW_TYPE_FACTS } from '../flow/flowTypes.ts';
import { FLOW_VERSION, type FlowJson } from '../flow/flow.ts';
import { metadataOf } from './actions.ts';

export interface FlowDetails {
  readonly name: string;
  readonly description: string;
  readonly type: FlowType;
}

/** A new flow: an entry point and nothing else. Name, description and type stand in its metadata (flow-language §1.9). */
export function createFlow({ name, description, type }: FlowDetails): FlowJson {
  return {
    Version: FLOW_VERSION,
    StartAction: '',
    Metadata: {
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: {},
      Annotations: [],
      name,
      description,
      type: FLOW_TYPE_FACTS[type].exportName,
      status: 'saved',
    },
    Actions: [],
  };
}

/** Changes what a flow is called, says of itself, or is. */
export function setFlowDetails(flow: FlowJson, details: Partial<FlowDetails>): void {
  const metadata = metadataOf(flow);
  if (details.name !== undefined) metadata.name = details.name;
  if (details.description !== undefined) metadata.description = details.description;
  if (details.type !== undefined) metadata.type = FLOW_TYPE_FACTS[details.type].exportName;
}
