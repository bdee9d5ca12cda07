/** Damage to what a block is called and what it is (flow-language §1.3, §5). */
import { MISTAKEN_TYPES } from '../../src/foreign/foreign.ts';
import { misspelt, perBlock, remove, rename, set, type Mutation } from './mutation.ts';

const group = 'What a block is';

const FORBIDDEN = '%:(\\/)=$,;[]{}'.split('');

/** Other names that people and older versions of the console have for a Type. */
const OTHER_NAMES = Object.entries(MISTAKEN_TYPES);

export const ofBlocks: readonly Mutation[] = [
  { name: '`Identifier` removed', group, damages: perBlock(({ pointer }) => remove(`${pointer}/Identifier`)) },
  { name: '`Identifier` empty', group, damages: perBlock(({ pointer }) => set(`${pointer}/Identifier`, '')) },
  {
    name: '`Identifier` of white space',
    group,
    damages: perBlock(({ pointer }) => set(`${pointer}/Identifier`, ' \t ')),
  },
  {
    name: '`Identifier` as a number',
    group,
    damages: perBlock(({ pointer, index }) => set(`${pointer}/Identifier`, index)),
  },
  {
    name: '`Identifier` of 51 characters',
    group,
    damages: perBlock(({ pointer, id }) => set(`${pointer}/Identifier`, id.padEnd(51, 'x').slice(0, 51))),
  },
  {
    name: '`Identifier` with a forbidden character',
    group,
    damages: perBlock(({ pointer, index }) =>
      set(`${pointer}/Identifier`, `it${FORBIDDEN[index % FORBIDDEN.length]}x`),
    ),
  },
  {
    name: '`Identifier` with a reserved name',
    group,
    damages: perBlock(({ pointer }) => set(`${pointer}/Identifier`, 'constructor')),
  },
  {
    name: '`Identifier` of another block',
    group,
    damages: ({ view }) =>
      view.blocks.slice(1).map(({ pointer }) => set(`${pointer}/Identifier`, view.blocks[0]?.id ?? '')),
  },
  {
    name: '`Identifier` misspelt',
    group,
    damages: perBlock(({ pointer }) => rename(`${pointer}/Identifier`, 'Indentifier')),
  },
  { name: '`Type` removed', group, damages: perBlock(({ pointer }) => remove(`${pointer}/Type`)) },
  { name: '`Type` null', group, damages: perBlock(({ pointer }) => set(`${pointer}/Type`, null)) },
  { name: '`Type` misspelt', group, damages: perBlock(({ pointer, type }) => set(`${pointer}/Type`, misspelt(type))) },
  {
    name: '`Type` in lower case',
    group,
    damages: perBlock(({ pointer, type }) => set(`${pointer}/Type`, type.toLowerCase())),
  },
  {
    name: '`Type` by another name for it',
    group,
    damages: perBlock(({ pointer, type }) =>
      OTHER_NAMES.filter(([, right]) => right === type).map(([other]) => set(`${pointer}/Type`, other)),
    ),
  },
];
