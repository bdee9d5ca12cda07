/** A block in a flow it may not stand in (flow-language §3.1). */
import { flowTypeOf, isTaskFlowType, TASK_FLOW_TYPES, type AnyFlowType } from '../../src/flow/flowTypes.ts';
import { perKnownBlock, type Mutation, type SoundFlow } from './mutation.ts';

const group = 'Where it may stand';

export const ofFlowTypes: readonly Mutation[] = [
  {
    name: 'a block in a flow type it may not stand in',
    group,
    damages: (sound) => {
      const own = ownType(sound);
      const others = TASK_FLOW_TYPES.filter((flowType) => flowType !== own);
      return perKnownBlock(({ definition, form, pointer }) =>
        others
          .filter((flowType) => {
            const isRefused = definition.flowTypes[flowType].verdict === 'refuse';
            return isRefused || form?.flowTypes?.includes(flowType) === false;
          })
          .map((flowType) => ({ edits: [], at: `${pointer}/Type`, flowType })),
      )(sound);
    },
  },
  {
    name: 'a flow type no task runs',
    group,
    damages: (sound) => {
      const own = ownType(sound) ?? 'CONTACT_FLOW';
      return isTaskFlowType(own) ? [{ edits: [], at: '/Metadata/type', flowType: 'OUTBOUND_WHISPER' }] : [];
    },
  },
];

// helpers

function ownType({ flow, flowType }: SoundFlow): AnyFlowType | undefined {
  return flowType ?? flowTypeOf(flow);
}
