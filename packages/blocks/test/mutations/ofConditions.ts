/** Damage to what a block compares (flow-language §1.5, §2). */
import { CONDITION_OPERATORS } from '../../src/block.ts';
import type { Branch } from '../../src/flow/viewFlow.ts';
import { misspelt, perBranch, perKnownBlock, remove, set, type Damage, type Mutation } from './mutation.ts';

const group = 'Its conditions';

export const ofConditions: readonly Mutation[] = [
  {
    name: '`Conditions` removed',
    group,
    damages: perKnownBlock(({ pointer, conditions }) =>
      conditions.length > 0 ? remove(`${pointer}/Transitions/Conditions`) : undefined,
    ),
  },
  {
    name: '`Conditions` empty',
    group,
    damages: perKnownBlock(({ pointer, conditions }) =>
      // What is missing is told of the transitions, for it is they that lack something.
      conditions.length > 0
        ? { ...set(`${pointer}/Transitions/Conditions`, []), at: `${pointer}/Transitions` }
        : undefined,
    ),
  },
  { name: 'a condition null', group, damages: perBranch('condition', ({ pointer }) => set(pointer, null)) },
  {
    name: 'the branch of a result removed',
    group,
    damages: perBranch('condition', ({ pointer, declared }) => (declared?.required ? remove(pointer) : undefined)),
  },
  {
    name: 'a result misspelt',
    group,
    damages: ofResults((at, operand) => set(`${at}/Operands/0`, misspelt(operand))),
  },
  {
    name: 'a result in lower case',
    group,
    damages: ofResults((at, operand) => set(`${at}/Operands/0`, operand.toLowerCase())),
  },
  {
    name: 'a result compared as a number',
    group,
    damages: ofResults((at) => set(`${at}/Operator`, 'NumberGreaterThan')),
  },
  {
    name: 'staffing compared with another number',
    group,
    damages: perBranch('condition', ({ pointer, declared, operator }) =>
      declared && operator === 'NumberGreaterThan' ? set(`${pointer}/Condition/Operands/0`, '3') : undefined,
    ),
  },
  {
    name: 'a condition on a block without a result',
    group,
    damages: perKnownBlock(({ definition, pointer, branches }, { Transitions }) => {
      const [any] = branches;
      const hasResult = definition.conditions ?? definition.branches.some(({ stored }) => stored.as === 'Condition');
      if (hasResult || !any?.stored || !Transitions) return undefined;
      const entry = { NextAction: any.target ?? '', Condition: { Operator: 'Equals', Operands: ['True'] } };
      return set(`${pointer}/Transitions/Conditions`, [entry]);
    }),
  },
  {
    name: '`Condition` removed',
    group,
    damages: perBranch('condition', ({ pointer }) => remove(`${pointer}/Condition`)),
  },
  {
    name: '`Condition` null',
    group,
    damages: perBranch('condition', ({ pointer }) => set(`${pointer}/Condition`, null)),
  },
  { name: '`Operator` removed', group, damages: onCondition((at) => remove(`${at}/Operator`)) },
  { name: '`Operator` that is none', group, damages: onCondition((at) => set(`${at}/Operator`, 'NumberEquals')) },
  {
    name: '`Operator` in lower case',
    group,
    damages: onCondition((at, { operator = '' }) => set(`${at}/Operator`, operator.toLowerCase())),
  },
  {
    name: '`Operator` the block cannot use',
    group,
    damages: perBranch('condition', ({ pointer, authored }, { definition }) => {
      const allowed = definition?.conditions?.operators;
      const other = CONDITION_OPERATORS.find((operator) => allowed?.includes(operator) === false);
      return authored && other !== undefined ? set(`${pointer}/Condition/Operator`, other) : undefined;
    }),
  },
  {
    name: 'a word under a number operator',
    group,
    damages: perBranch('condition', ({ pointer, authored }) => {
      const at = `${pointer}/Condition`;
      if (!authored) return undefined;
      return {
        edits: [
          { set: `${at}/Operator`, value: 'NumberLessThan' },
          { set: `${at}/Operands`, value: ['many'] },
        ],
        at: `${at}/Operands`,
      };
    }),
  },
  { name: '`Operands` removed', group, damages: onCondition((at) => remove(`${at}/Operands`)) },
  { name: '`Operands` as text', group, damages: onCondition((at, { operand = '' }) => set(`${at}/Operands`, operand)) },
  { name: 'no operand', group, damages: onCondition((at) => set(`${at}/Operands`, [])) },
  {
    name: 'two operands',
    group,
    damages: onCondition((at, { operand = '' }) => set(`${at}/Operands`, [operand, 'other'])),
  },
  { name: 'an operand null', group, damages: onCondition((at) => set(`${at}/Operands/0`, null)) },
  {
    name: 'an operand that begins with no name there is',
    group,
    damages: perBranch('condition', ({ pointer, authored }) =>
      authored ? set(`${pointer}/Condition/Operands/0`, '$.Atributes.tier') : undefined,
    ),
  },
  { name: 'percentages in falling order', group, damages: ofPercentages((_threshold, index) => String(90 - index)) },
  { name: 'percentages of more than 100', group, damages: ofPercentages((threshold) => String(threshold + 99)) },
  { name: 'percentages with a fraction', group, damages: ofPercentages((threshold) => `${threshold}.5`) },
  {
    name: 'time in queue in seconds rather than milliseconds',
    group,
    damages: perKnownBlock(({ branches, parameters }) =>
      parameters['MetricType'] !== 'OldestContactInQueueAgeSeconds'
        ? undefined
        : branches.flatMap(({ authored, pointer }) => (authored ? set(`${pointer}/Condition/Operands/0`, '300') : [])),
    ),
  },
];

// helpers

/** Every condition of a block that we know. */
function onCondition(damage: (at: string, branch: Branch) => Damage) {
  return perBranch('condition', (branch, { definition }) =>
    definition ? damage(`${branch.pointer}/Condition`, branch) : undefined,
  );
}

/** Results that have a name, such as `True` or `WaitCompleted`. */
function ofResults(damage: (at: string, operand: string) => Damage) {
  return perBranch('condition', ({ pointer, declared, operator, operand = '' }) =>
    declared && operator === 'Equals' ? damage(`${pointer}/Condition`, operand) : undefined,
  );
}

/** Every threshold of *Distribute by percentage* anew; any of them may be told, for they are wrong together. */
function ofPercentages(write: (threshold: number, index: number) => string) {
  return perKnownBlock(({ definition, pointer, conditions, branches }) => {
    if (definition.id !== 'distribute-by-percentage' || conditions.length < 2) return undefined;
    const edits = branches
      .filter(({ authored }) => authored)
      .map((branch, index) => ({
        set: `${branch.pointer}/Condition/Operands/0`,
        value: write(Number(branch.operand), index),
      }));
    return { edits, at: `${pointer}/Transitions/Conditions` };
  });
}
