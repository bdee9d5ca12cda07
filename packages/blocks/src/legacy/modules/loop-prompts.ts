import {
  defineModuleType,
  error,
  resourceAt,
  result,
  textOf,
  to,
  type ActionDraft,
  type ParameterPath,
} from '../moduleType.ts';

/** flow-language §6.2, other types; §1.4.1: it never goes on by itself. */
export const loopPrompts = defineModuleType({
  name: 'LoopPrompts',
  becomes: 'MessageParticipantIteratively',
  fixed: { Messages: [] },
  parameters: {
    Text: {
      members: ['key'],
      write(parameter, draft) {
        const text = textOf(parameter, draft);
        const kind = parameter.key?.toLowerCase() === 'ssml' ? 'SSML' : 'Text';
        if (text !== undefined) draft.set(parameter, [...nextMessage(draft), kind], text);
      },
    },
    AudioPrompt: resourceAt((draft) => [...nextMessage(draft), 'PromptId']),
    InterruptSeconds: to('InterruptFrequencySeconds'),
  },
  branches: { Timeout: result('MessagesInterrupted'), Error: error() },
});

function nextMessage(draft: ActionDraft): ParameterPath {
  return ['Messages', draft.count(['Messages'])];
}
