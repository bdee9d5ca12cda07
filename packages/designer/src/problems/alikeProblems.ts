/** Problems as a list shows them: those of one rule that say the same of several blocks are told once. */
import type { Problem } from '@switchyard/blocks';

export interface AlikeProblems {
  /** What is wrong; without the name of a block where it is wrong with several. */
  readonly message: string;
  readonly rule: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** In the order the first of each is told. */
export function alikeProblems(problems: readonly Problem[]): readonly AlikeProblems[] {
  const groups = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.rule, problem.block === undefined, withoutBlock(problem)]);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const isOfOne = group.every(({ block }) => block === first.block);
    return { message: isOfOne ? first.message : withoutBlock(first), rule: first.rule, problems: group };
  });
}

/** What a problem says, for a place that says already which block it is about. */
export function withoutBlock({ message, block }: Problem): string {
  const rest = block === undefined ? message : message.replace(NAME, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

// helpers

/** The name of the block, which every message about a block begins with. */
const NAME = /^"(?:[^"\\]|\\.)*": /;
