/** Damage to where a block leads (flow-language §1.4, §4). */
import {
  isLast,
  misspelt,
  perBlock,
  perBranch,
  perKnownBlock,
  remove,
  rename,
  set,
  type Damage,
  type Mutation,
} from './mutation.ts';

const group = 'Where it leads';
const NOWHERE = 'nowhere at all';

/** Errors that mean something on some blocks (flow-language §1.4.4). */
const ERRORS = ['NoMatchingError', 'NoMatchingCondition', 'QueueAtCapacity', 'ParticipantNotFound'];

export const ofTransitions: readonly Mutation[] = [
  {
    name: '`NextAction` removed',
    group,
    damages: perNext((at, { foreign }) => (foreign?.mayEnd === true ? undefined : remove(at))),
  },
  { name: '`NextAction` that names no block', group, damages: perNext((at) => set(at, NOWHERE)) },
  {
    name: '`NextAction` with white space after it',
    group,
    damages: perNext((at, _block, next) => set(at, `${next} `)),
  },
  { name: '`NextAction` empty', group, damages: perNext((at) => set(at, '')) },
  { name: '`NextAction` null', group, damages: perNext((at) => set(at, null)) },
  { name: '`NextAction` as an object', group, damages: perNext((at) => set(at, {})) },
  {
    name: '`Transitions` removed',
    group,
    damages: perBlock((block) => {
      if (isLast(block) || block.foreign?.mayEnd) return undefined;
      return remove(`${block.pointer}/Transitions`);
    }),
  },
  {
    name: '`Transitions` misspelt',
    group,
    damages: perBlock(({ pointer }) => rename(`${pointer}/Transitions`, 'Transition')),
  },
  { name: '`Transitions` null', group, damages: perBlock(({ pointer }) => set(`${pointer}/Transitions`, null)) },
  { name: '`Transitions` as a list', group, damages: perBlock(({ pointer }) => set(`${pointer}/Transitions`, [])) },
  {
    name: 'an unknown member of `Transitions`',
    group,
    damages: perBlock(({ pointer }) => set(`${pointer}/Transitions/Next`, NOWHERE)),
  },
  {
    name: '`NextAction` after the end',
    group,
    damages: perBlock((block) =>
      isLast(block) ? set(`${block.pointer}/Transitions/NextAction`, block.id) : undefined,
    ),
  },
  { name: '`Errors` null', group, damages: perList('Errors', (at) => set(at, null)) },
  { name: '`Errors` as an object', group, damages: perList('Errors', (at) => set(at, {})) },
  {
    name: 'a required error removed',
    group,
    damages: perBranch('error', ({ declared, pointer, errorType = '' }, { foreign }) => {
      const isAsked = declared?.required ?? foreign?.errors?.includes(errorType) ?? false;
      return isAsked ? remove(pointer) : undefined;
    }),
  },
  {
    name: 'an error misspelt',
    group,
    damages: perBranch('error', ({ declared, pointer, errorType = '' }) =>
      declared ? set(`${pointer}/ErrorType`, misspelt(errorType)) : undefined,
    ),
  },
  {
    name: 'an error in lower case',
    group,
    damages: perBranch('error', ({ declared, pointer, errorType = '' }) =>
      declared ? set(`${pointer}/ErrorType`, errorType.toLowerCase()) : undefined,
    ),
  },
  {
    name: 'an error twice',
    group,
    damages: perBranch('error', ({ declared, pointer, errorType = '', target = '' }) => {
      if (!declared) return undefined;
      const list = pointer.slice(0, pointer.lastIndexOf('/'));
      return added(list, { NextAction: target, ErrorType: errorType });
    }),
  },
  {
    name: 'an error the block cannot have',
    group,
    damages: perKnownBlock(({ definition, pointer, branches }, { Transitions }) => {
      const [any] = branches.filter(isError);
      if (!any?.stored || !Transitions) return [];
      const declared = definition.branches.flatMap(({ stored }) => (stored.as === 'Error' ? stored.errorType : []));
      return ERRORS.filter((name) => !declared.includes(name)).map((name) =>
        added(`${pointer}/Transitions/Errors`, { NextAction: any.target ?? '', ErrorType: name }),
      );
    }),
  },
  { name: 'an error’s target that is no block', group, damages: perBranch('error', toNowhere) },
  {
    name: 'an error’s target empty',
    group,
    damages: perBranch('error', ({ pointer }) => set(`${pointer}/NextAction`, '')),
  },
  {
    name: 'an error’s target removed',
    group,
    damages: perBranch('error', ({ pointer }) => remove(`${pointer}/NextAction`)),
  },
  { name: '`ErrorType` removed', group, damages: perBranch('error', ({ pointer }) => remove(`${pointer}/ErrorType`)) },
  { name: 'an error null', group, damages: perBranch('error', ({ pointer }) => set(pointer, null)) },
  { name: 'a condition’s target that is no block', group, damages: perBranch('condition', toNowhere) },
  {
    name: 'a condition’s target empty',
    group,
    damages: perBranch('condition', ({ pointer }) => set(`${pointer}/NextAction`, '')),
  },
  {
    name: 'a condition’s target removed',
    group,
    damages: perBranch('condition', ({ pointer }) => remove(`${pointer}/NextAction`)),
  },
];

// helpers

function toNowhere({ pointer }: { readonly pointer: string }): Damage {
  return set(`${pointer}/NextAction`, NOWHERE);
}

function isError({ kind }: { readonly kind: string }): boolean {
  return kind === 'error';
}

/** An entry more at the end of a list. */
function added(list: string, entry: { readonly NextAction: string; readonly ErrorType: string }): Damage {
  return { edits: [{ insert: `${list}/-`, value: { ...entry } }], at: `${list}/-` };
}

function perNext(damage: (at: string, block: Parameters<typeof isLast>[0], next: string) => Damage | undefined) {
  return perBlock((block, { Transitions }) => {
    const next = (Transitions as { NextAction?: unknown } | undefined)?.NextAction;
    return typeof next === 'string' ? damage(`${block.pointer}/Transitions/NextAction`, block, next) : undefined;
  });
}

function perList(list: 'Errors' | 'Conditions', damage: (at: string) => Damage) {
  return perBlock(({ pointer }, { Transitions }) =>
    Array.isArray((Transitions as Record<string, unknown> | undefined)?.[list])
      ? damage(`${pointer}/Transitions/${list}`)
      : undefined,
  );
}
