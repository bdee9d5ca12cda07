/** Names that only the oldest exports have, for blocks that later ones call otherwise. */
import { defineModuleType, readBy, textOf, type ModuleType } from '../moduleType.ts';
import { parameterOf, scalarText } from '../readLegacy.ts';
import { playPrompt } from './play-prompt.ts';
import { setAttributes } from './set-attributes.ts';
import { storeUserInput } from './store-user-input.ts';
import { transferToFlow, transferToQueue } from './transfer.ts';

export const olderNames: readonly ModuleType[] = [
  older('PlayAudio', playPrompt),
  older('StoreCustomerInput', storeUserInput),
  older('TransferToFlow', transferToFlow),
  older('CustomerInQueue', transferToQueue),
  // One attribute, its name and its value each a parameter.
  defineModuleType({
    ...older('SetScreenPop', setAttributes),
    parameters: {
      key: readBy('value'),
      value: {
        write(parameter, draft) {
          const key = scalarText(parameterOf(draft.module, 'key')?.value);
          if (key === undefined || key === '') return draft.drop(parameter, 'Nothing says which attribute it is for.');
          const text = textOf(parameter, draft);
          if (text !== undefined) draft.set(parameter, ['Attributes', key], text);
        },
      },
    },
  }),
];

function older(name: string, type: ModuleType): ModuleType {
  const guess = `It is taken for what later exports call ${type.name}, by what it has.`;
  return { ...type, name, target: undefined, guess };
}
