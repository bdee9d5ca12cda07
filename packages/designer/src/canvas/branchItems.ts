/** What the keyboard does with branches: goes along them, connects them, puts blocks on them. */
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Designer } from '../designer.ts';
import type { MenuItem } from '../menuItem.ts';
import {
  blockAhead,
  branchesAt,
  branchInWords,
  nextBranch,
  standingAt,
  wayBack,
  type Standing,
} from './walkBranches.ts';
import { texts } from '../texts/texts.ts';

export function branchItems(designer: Designer): readonly MenuItem[] {
  const { session } = designer;
  const standing = (): Standing | undefined => {
    const { selection, wire } = session.store.getState();
    return standingAt(selection, wire);
  };
  const go = (to: Standing | undefined): void => {
    if (!to) return session.say(texts().canvas.nothingLeadsThere);
    const { block, branch } = to;
    if (branch === undefined) {
      session.select(block === ENTRY_ID ? [] : [block]);
      session.wish('focus', [block]);
      session.say(block === ENTRY_ID ? texts().canvas.entry : (designer.view().byId.get(block)?.title ?? block));
    } else {
      session.select([], { from: block, branch });
      session.say(branchInWords(designer.view(), { from: block, branch }));
    }
    session.wish('reveal', [block]);
  };
  const along = (find: (at: Standing) => Standing | undefined) => (): void => {
    const at = standing();
    if (at) go(find(at));
  };
  /** The chosen branch; of a block its first one that leads nowhere yet, else its first. */
  const branchAt = (): Standing | undefined => {
    const at = standing();
    if (!at || at.branch !== undefined) return at;
    const branches = branchesAt(designer.view(), at.block);
    const name = (branches.find(({ target }) => target === undefined) ?? branches[0])?.name;
    return name === undefined ? undefined : { ...at, branch: name };
  };
  const choose = (how: 'connect' | 'insert') => (): void => {
    const at = branchAt();
    if (at?.branch === undefined) return;
    const wire = { from: at.block, branch: at.branch };
    session.wish('reveal', [at.block]);
    session.set({ choosing: { wire, how } });
  };
  const isStanding = (): boolean => standing() !== undefined;
  const hasBranch = (): boolean => branchAt()?.branch !== undefined;
  const asBranch = (wire: ReturnType<typeof nextBranch>): Standing | undefined =>
    wire && { block: wire.from, branch: wire.branch };
  return [
    {
      id: 'next-branch',
      label: texts().canvas.nextBranch,
      keys: ['Alt+ArrowDown'],
      applies: isStanding,
      run: along((at) => asBranch(nextBranch(designer.view(), at, 1))),
    },
    {
      id: 'previous-branch',
      label: texts().canvas.previousBranch,
      keys: ['Alt+ArrowUp'],
      applies: isStanding,
      run: along((at) => asBranch(nextBranch(designer.view(), at, -1))),
    },
    {
      id: 'follow-branch',
      label: texts().canvas.goToTarget,
      keys: ['Alt+ArrowRight'],
      applies: isStanding,
      run: along((at) => {
        const block = blockAhead(designer.view(), at);
        return block === undefined ? undefined : { block };
      }),
    },
    {
      id: 'go-back',
      label: texts().canvas.goToSource,
      keys: ['Alt+ArrowLeft'],
      applies: isStanding,
      run: along((at) => wayBack(designer.view(), at)),
    },
    {
      id: 'connect',
      label: texts().canvas.connectItem,
      keys: ['C'],
      applies: hasBranch,
      run: choose('connect'),
    },
    {
      id: 'insert',
      label: texts().canvas.addOnBranchItem,
      keys: ['I'],
      applies: hasBranch,
      run: choose('insert'),
    },
  ];
}
