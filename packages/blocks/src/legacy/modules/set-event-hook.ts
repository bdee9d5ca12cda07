import { quote } from '../../validate/words.ts';
import {
  defineModuleType,
  error,
  next,
  resourceAt,
  textOf,
  type ActionDraft,
  type ParameterPath,
} from '../moduleType.ts';
import { nameOf, parameterOf, type LegacyModule } from '../readLegacy.ts';

/** flow-language §2.14. */
const HOOKS: readonly string[] = [
  'AgentHold',
  'AgentWhisper',
  'CustomerHold',
  'CustomerQueue',
  'CustomerRemaining',
  'CustomerWhisper',
  'DefaultAgentUI',
  'DisconnectAgentUI',
  'PauseContact',
  'ResumeContact',
];

/** flow-language §6.2, blocks 14 and 15; the other hooks are blocks of their own, by the same names. */
export const setEventHook = defineModuleType({
  name: 'SetEventHook',
  impliedTarget: 'Flow',
  becomes: 'UpdateContactEventHooks',
  fixed: { EventHooks: {} },
  parameters: {
    ContactFlowId: resourceAt(({ module }) => pathOf(module)),
    Type: {
      write(parameter, draft) {
        const hook = textOf(parameter, draft);
        if (hook === undefined || HOOKS.includes(hook)) return;
        draft.guess(parameter, `The event ${quote(hook)} is not one that is known; it is kept.`);
      },
    },
  },
  branches: { Success: next, Error: error() },
  finish: keepHook,
});

/** flow-language §6.2, block 14: its older form, which could not fail. */
export const setContactFlow = defineModuleType({
  ...setEventHook,
  name: 'SetContactFlow',
  remark: 'It could not fail; the Error branch it has now leads where Success leads.',
  finish(draft) {
    keepHook(draft);
    const success = draft.module.branches.find(({ condition }) => condition === 'Success');
    const canFail = draft.module.branches.some(({ condition }) => condition === 'Error');
    if (success && !canFail) draft.branch(error(), success);
  },
});

// helpers

function pathOf(module: LegacyModule): ParameterPath | undefined {
  const hook = nameOf(parameterOf(module, 'Type')?.value);
  return hook === undefined ? undefined : ['EventHooks', hook];
}

/** A hook without a flow yet is still that hook's block, and not another's. */
function keepHook(draft: ActionDraft): void {
  const path = pathOf(draft.module);
  if (path) draft.put(path, '');
}
