import { defineBlock, error, flowTypes, refuse, type CheckedBlock, type Condition, type Finding } from '../../block.ts';
import { decodeShares, encodeShares, looksCumulative, type Shares } from './shares.ts';
import { placeholdersIn } from '../../flow/placeholders.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in whisper flows.';

/** flow-language §2.8. */
export const distributeByPercentage = defineBlock({
  id: 'distribute-by-percentage',
  title: 'Distribute by percentage',
  category: 'logic',
  icon: 'split',
  description: 'Sends shares of all tasks different ways, by chance.',
  searchWords: ['random', 'split', 'a/b test', 'ab test', 'share', 'percent', 'chance', 'distribute'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/distribute-by-percentage.html',
  actions: [{ type: 'DistributeByPercentage' }],
  parameters: {},
  conditions: {
    operators: ['NumberLessThan'],
    atLeast: 1,
    dynamicOperands: false,
    noun: 'Percentage',
    editor: 'percentages',
    labels: (conditions) => (sharesOf(conditions)?.shares ?? []).map((share) => `${share} %`),
  },
  branches: [error('default', 'Default', 'NoMatchingCondition')],
  mirrors: 'default',
  flowTypes: flowTypes({ AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: [
    'Shares are whole percentages of at least 1; the default always keeps at least 1 %.',
    'Every task draws anew: over few tasks the shares can come out quite differently.',
  ],
  check,
  summary: (_parameters, conditions) => {
    const decoded = sharesOf(conditions);
    if (!decoded) return 'Percentages that do not add up';
    if (conditions.length === 0) return 'No percentages yet';
    return [...decoded.shares.map((share) => `${share} %`), 'rest'].join(' / ');
  },
});

// helpers

function sharesOf(conditions: readonly Condition[]): Shares | undefined {
  return decodeShares(conditions.map(({ operand }) => operand));
}

function check({ conditions }: CheckedBlock): readonly Finding[] {
  const thresholds = conditions.map(({ operand }) => operand);
  // What a placeholder is filled with, nobody knows yet.
  if (thresholds.some((threshold) => placeholdersIn(threshold).length > 0)) return [];
  const decoded = decodeShares(thresholds);
  if (!decoded) {
    const wrong =
      conditions[thresholds.findIndex((_threshold, index) => !decodeShares(thresholds.slice(0, index + 1)))];
    const message =
      `Expected thresholds that are whole numbers, each larger than the one before, from 2 to 100; found ` +
      `${thresholds.join(', ')}. For 20 % and 40 % write 21 and 61.`;
    return [{ severity: 'error', message, ...(wrong ? { branch: wrong.branch } : {}) }];
  }
  const [first] = conditions;
  if (!first || !looksCumulative(thresholds)) return [];
  const [share = 0, ...others] = decoded.shares;
  const meant = encodeShares([share + 1, ...others]);
  const message =
    `The first branch gets ${share} %: thresholds are one more than the sum of the shares. If ${share + 1} % is meant, ` +
    `write ${meant.map((threshold) => (Number(threshold) > 100 ? 'the last as the default' : threshold)).join(', ')}.`;
  const isStorable = meant.every((threshold) => Number(threshold) <= 100);
  return [{ severity: 'info', message, branch: first.branch, ...(isStorable ? { operands: meant } : {}) }];
}
