import { useDesigner, useSession } from '../DesignerContext.tsx';
import { connect } from '../document/commands/connect.ts';
import { AddBlockMenu } from './AddBlockMenu.tsx';
import { ConnectMenu } from './ConnectMenu.tsx';
import { focusBlock } from './focusBlock.ts';
import type { Hands } from './usePlacing.ts';
import { branchInWords } from './walkBranches.ts';
import { texts } from '../texts/texts.ts';

/** What a branch is to lead to: a new block where a wire was dropped, one on its way, or one of the flow. */
export function BranchMenu({ hands }: { hands: Hands }) {
  const designer = useDesigner();
  const choosing = useSession((state) => state.choosing);
  if (!choosing) return null;
  const { wire, how, at = hands.startOf(wire) } = choosing;
  const close = (block: string): void => {
    designer.session.set({ choosing: undefined });
    focusBlock(block);
  };
  const props = { at, onClose: () => close(wire.from) };
  if (how === 'connect') {
    const [words = ''] = branchInWords(designer.view(), wire).split(', ');
    return (
      <ConnectMenu
        {...props}
        words={words}
        onPick={(target) => {
          designer.run(connect(wire, target));
          designer.session.say(texts().canvas.connectedNow(branchInWords(designer.view(), wire)));
          close(wire.from);
        }}
      />
    );
  }
  return (
    <AddBlockMenu
      {...props}
      onPick={(block) => {
        close(how === 'add' ? hands.place(block, at, { wire, how: 'connect' }) : hands.placeOn(block, wire));
      }}
    />
  );
}
