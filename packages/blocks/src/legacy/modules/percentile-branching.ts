import { readWholeNumber } from '../../words.ts';
import { toText } from '../../flow/json.ts';
import { scalarText } from '../readLegacy.ts';
import { compared, defineModuleType, type BranchRule, type ModuleType } from '../moduleType.ts';

const MEMBERS = ['conditionType', 'conditionValue'];

/**
 * flow-language §6.2, block 8; §2.8 for thresholds. The reference has not seen this block; where it was seen, each
 * branch has its own share in percent, and the default's branch repeats what is left.
 */
export const percentileBranching: readonly ModuleType[] = [
  'PercentileBranching',
  'DistributeByPercentage',
  'Distribute',
].map((name) =>
  defineModuleType({
    name,
    becomes: 'DistributeByPercentage',
    guess:
      'No document describes it; values are read as shares in percent, and as thresholds where they are less than.',
    branches: () => ({
      Evaluate: shares(),
      NoMatch: { members: MEMBERS, store: () => ({ as: 'Error', errorType: 'NoMatchingCondition' }) },
    }),
  }),
);

/** Thresholds are cumulative, so every branch needs the ones before it. */
function shares(): BranchRule {
  let threshold = 1;
  return {
    members: MEMBERS,
    store(branch) {
      const isShare = ['Equals', undefined, null].includes(branch.conditionType as string);
      const share = isShare ? readWholeNumber(scalarText(branch.conditionValue)) : undefined;
      if (share === undefined) return compared.store(branch);
      threshold += share;
      return { as: 'Condition', operator: 'NumberLessThan', operand: toText(threshold) };
    },
  };
}
