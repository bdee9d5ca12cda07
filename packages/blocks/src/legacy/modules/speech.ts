/** What the blocks that speak have in common: text, marked-up text, or a recording. */
import { implied, resource, textOf, type ParameterRule } from '../moduleType.ts';
import { parameterOf, type LegacyModule } from '../readLegacy.ts';

export const speech: Readonly<Record<'Text' | 'TextToSpeechType' | 'AudioPrompt', ParameterRule>> = {
  Text: {
    write(parameter, draft) {
      const text = textOf(parameter, draft);
      if (text !== undefined) draft.set(parameter, [isMarkedUp(draft.module) ? 'SSML' : 'Text'], text);
    },
  },
  TextToSpeechType: implied('text', 'ssml'),
  AudioPrompt: resource('PromptId'),
};

function isMarkedUp(module: LegacyModule): boolean {
  const type = parameterOf(module, 'TextToSpeechType')?.value;
  return typeof type === 'string' && type.toLowerCase() === 'ssml';
}
