import { wholeNumber } from '../../fields.ts';
import { defineBlock, error, flowTypes, ofReference, optional, result } from '../../block.ts';
import { toText } from '../../flow/json.ts';
import { describeReference } from '../../words.ts';

/** flow-language §2.12. */
export const loop = defineBlock({
  id: 'loop',
  title: 'Loop',
  category: 'logic',
  icon: 'repeat',
  description: 'Goes round a number of times, then leaves.',
  searchWords: ['repeat', 'retry', 'again', 'times', 'count', 'for', 'while', 'attempts'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/loop.html',
  actions: [{ type: 'Loop' }],
  parameters: {
    LoopCount: wholeNumber('Times', {
      required: true,
      dynamic: 'static-or-single',
      help: 'From 0 to 100. A reference is read anew on every round.',
      min: '0',
      max: '100',
      initial: '3',
    }),
  },
  branches: [
    result('looping', 'Looping', 'ContinueLooping'),
    result('complete', 'Complete', 'DoneLooping'),
    optional(ofReference('LoopCount', error())),
  ],
  mirrors: 'complete',
  flowTypes: flowTypes(),
  limits: [
    'After Complete it counts from the start again.',
    'Another flow counts anew: Transfer to flow loses the count.',
  ],
  summary: ({ LoopCount }) => `${describeReference(LoopCount) || '?'} ${toText(LoopCount) === '1' ? 'time' : 'times'}`,
});
