/** Damage to the file as a whole (flow-language §1.1, §1.2). */
import type { Json } from '../../src/flow/flow.ts';
import { perBlock, remove, rename, set, type Mutation } from './mutation.ts';

const group = 'The file';

export const ofFiles: readonly Mutation[] = [
  { name: '`Version` of another year', group, damages: () => [set('/Version', '2020-10-30')] },
  { name: '`Version` as a number', group, damages: () => [set('/Version', 20_191_030)] },
  { name: '`Version` removed', group, damages: () => [remove('/Version')] },
  { name: '`StartAction` that names no block', group, damages: () => [set('/StartAction', 'nowhere at all')] },
  { name: '`StartAction` empty', group, damages: () => [set('/StartAction', '')] },
  { name: '`StartAction` null', group, damages: () => [set('/StartAction', null)] },
  { name: '`StartAction` removed', group, damages: () => [remove('/StartAction')] },
  { name: '`Actions` as an object', group, damages: () => [set('/Actions', {})] },
  { name: '`Actions` null', group, damages: () => [set('/Actions', null)] },
  { name: '`Actions` removed', group, damages: () => [remove('/Actions')] },
  { name: '`Actions` misspelt', group, damages: () => [rename('/Actions', 'Action')] },
  { name: '`StartAction` misspelt', group, damages: () => [rename('/StartAction', 'StartActon')] },
  { name: 'an action null', group, damages: perBlock(({ pointer }) => set(pointer, null)) },
  { name: 'an action in a list of its own', group, damages: perBlock(({ pointer }) => set(pointer, [])) },
  { name: '`Metadata` as a list', group, damages: () => [set('/Metadata', [])] },
  {
    name: 'more than 250 actions',
    group,
    damages: ({ flow }) => {
      const actions = (flow.Actions ?? []) as unknown as Json[];
      const more = Array.from({ length: 251 }, (_, index) => {
        return { Identifier: `more ${index}`, Type: 'EndFlowExecution', Parameters: {}, Transitions: {} };
      });
      return [set('/Actions', [...actions, ...more])];
    },
  },
  {
    name: 'more than 256,000 characters',
    group,
    damages: ({ flow }) => {
      const name = flow.Metadata === undefined ? '/Metadata' : '/Metadata/description';
      const long = 'x'.repeat(256_000);
      return [{ ...set(name, flow.Metadata === undefined ? { description: long } : long), at: '' }];
    },
  },
];
