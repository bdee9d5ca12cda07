/** The name of a wire, by the block and the branch it leaves; a branch has one wire at most. */

/** The branch the entry point is left by. */
export const START = 'start';

export function wireId(from: string, branch: string): string {
  return `${from}\n${branch}`;
}
