/** When a task leaves a block by a branch, in the words of the block's own page; undefined where nobody wrote it down. */
import { branchWords } from '../branchWords.gen.ts';
import type { BlockDefinition } from '../block.ts';
import { toText } from '../flow/json.ts';
import type { Branch, PlacedBlock } from '../flow/viewFlow.ts';
import { describeCondition } from '../words.ts';

export function whenTaken(branch: Branch, block: PlacedBlock): string | undefined {
  const { definition } = block;
  if (!definition) return undefined;
  if (branch.authored)
    return whenTrue(branch, block) ?? firstSentence(wordsOf(definition, definition.conditions?.noun));
  return branch.declared && branchWords[definition.id]?.[branch.declared.label];
}

// helpers

/** Of a block that compares one value: which, with what. */
function whenTrue({ name, operator = '', operand = '' }: Branch, block: PlacedBlock): string | undefined {
  const fields = Object.entries(block.definition?.parameters ?? {});
  const compared = fields.find(([, { kind }]) => kind === 'reference')?.[0];
  const value = compared === undefined ? '' : toText(block.parameters[compared]);
  if (value === '') return undefined;
  const place = block.conditions.findIndex((condition) => condition.branch === name);
  const alone = place > 0 ? ', and no condition before it is true' : '';
  return `${value} ${describeCondition({ operator, operand })}${alone}.`;
}

function wordsOf({ id }: BlockDefinition, noun = ''): string | undefined {
  return branchWords[id]?.[`Each ${noun.toLowerCase()}`];
}

function firstSentence(words: string | undefined): string | undefined {
  return words === undefined ? undefined : (/^.*?\.(?=\s|$)/.exec(words)?.[0] ?? words);
}
