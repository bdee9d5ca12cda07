/** A block in a flow it may not stand in (flow-language §3.1). */
import { flowTypeOf, TASK_FLOW_TYPES } from '../../src/flow/flowTypes.ts';
import { perKnownBlock, type Mutation } from './mutation.ts';

const group = 'Where it may stand';

export const ofFlowTypes: readonly Mutation[] = [
  {
    name: 'a block in a flow type it may not stand in',
    group,
    damages: (sound) => {
      const own = sound.flowType ?? flowTypeOf(sound.flow);
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
    damages: () => [{ edits: [], at: '/Metadata/type', flowType: 'OUTBOUND_WHISPER' }],
  },
];
