import { useDocument } from '../DesignerContext.tsx';
import { offersFor } from '../palette/offers.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { Chooser } from './Chooser.tsx';
import { texts } from '../texts/texts.ts';

interface AddBlockMenuProps {
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  onPick: (block: string) => void;
  onClose: () => void;
}

/** The blocks that can be added where a wire was drawn to, or is to take one in. */
export function AddBlockMenu(props: AddBlockMenuProps) {
  const flowType = useDocument((state) => state.flowType);
  return (
    <Chooser
      {...props}
      label={texts().canvas.addBlockHere}
      searchLabel={texts().canvas.searchBlocks}
      none={texts().canvas.noSuchBlock}
      choicesFor={(search) =>
        offersFor(flowType, search).offered.map(({ definition }) => ({
          id: definition.id,
          words: definition.title,
          sign: <BlockSign icon={definition.icon} category={definition.category} />,
        }))
      }
    />
  );
}
