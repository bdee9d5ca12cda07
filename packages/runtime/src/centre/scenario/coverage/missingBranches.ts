/** What would have to happen for each branch that was not taken: a scenario that could still be written. */
import { viewFlow, whenTaken, type FlowJson, type FlowView } from '@switchyard/blocks';
import type { BlockCoverage, FlowCoverage } from './coverFlow.ts';

export interface MissingBranch {
  /** The identifier of its block. */
  readonly block: string;
  readonly title: string;
  readonly branch: string;
  readonly label: string;
  readonly pointer: string;
  /** When it is taken, as the page of the block says; undefined where nobody knows. */
  readonly when: string | undefined;
  /** What has to happen before, where no task came to the block: the first branch on the way that was not taken either. */
  readonly after: Pick<MissingBranch, 'block' | 'title' | 'branch' | 'label'> | 'the flow is entered' | undefined;
}

/** In the order of the file; what is out of reach is not among them. */
export function missingBranches(flow: FlowJson, { blocks }: FlowCoverage): readonly MissingBranch[] {
  const view = viewFlow(flow);
  const covered = new Map(blocks.map((block) => [block.block, block]));
  const firstMissing = firstMissingOnTheWay(view, covered);
  const isEntered = blocks.some(({ entered }) => entered > 0);
  return blocks.flatMap(({ block, title, entered, branches }) =>
    branches
      .filter(({ taken, outOfReach }) => taken === 0 && outOfReach === undefined)
      .map(({ branch, label, pointer }) => {
        const placed = view.byId.get(block);
        const own = placed?.branches.find(({ name }) => name === branch);
        return {
          block,
          title,
          branch,
          label,
          pointer,
          when: placed && own && whenTaken(own, placed),
          after: isEntered ? (entered > 0 ? undefined : firstMissing.get(block)) : 'the flow is entered',
        };
      }),
  );
}

/** What would have to happen, in sentences; undefined where it cannot be said truly. */
export function needOf({ when, after }: MissingBranch): string | undefined {
  if (after === undefined) return when;
  if (after === 'the flow is entered') return ['First a task has to enter this flow.', when].filter(Boolean).join(' ');
  const { block, title, label } = after;
  const name = title === block ? title : `${title} (${block})`;
  return [`First "${name}" has to be left by "${label}".`, when].filter(Boolean).join(' ');
}

// helpers

type Step = Exclude<MissingBranch['after'], string | undefined>;

/** By block no task came to: on the shortest way there from where tasks came, the first branch. */
function firstMissingOnTheWay(
  { byId }: FlowView,
  covered: ReadonlyMap<string, BlockCoverage>,
): ReadonlyMap<string, Step> {
  const first = new Map<string, Step>();
  const open = [...covered.values()].filter(({ entered }) => entered > 0).map(({ block }) => block);
  const seen = new Set(open);
  for (let at = 0; at < open.length; at++) {
    const id = open[at] ?? '';
    for (const { name, label, target } of byId.get(id)?.branches ?? []) {
      const known = covered.get(id);
      const isPossible = known?.branches.some(({ branch, outOfReach }) => branch === name && outOfReach === undefined);
      if (target === undefined || seen.has(target) || isPossible !== true) continue;
      seen.add(target);
      open.push(target);
      first.set(target, first.get(id) ?? { block: id, title: known?.title ?? id, branch: name, label });
    }
  }
  return first;
}
