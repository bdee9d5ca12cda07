import type { PlacedBlock } from '@switchyard/blocks';
import { whyNotRename } from '@switchyard/blocks/edit';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { clearName } from '../document/commands/clearName.ts';
import { renameBlock } from '../document/commands/renameBlock.ts';
import { texts } from '../texts/texts.ts';

export interface Naming {
  /** What stands in the field. */
  readonly name: string;
  /** Why it is refused; undefined where it is not. */
  readonly why: string | undefined;
  readonly type: (name: string) => void;
  /** Gives the block the name, and says whether it has it; one that is refused stays in the field. */
  readonly take: () => boolean;
  readonly drop: () => void;
}

/** Naming a block, in its form and on the canvas: an empty name gives it back its title. */
export function useNaming(block: PlacedBlock): Naming {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  const [typed, setTyped] = useState<string>();
  const why = flow && typed !== undefined && typed !== '' ? whyNotRename(flow, block.id, typed) : undefined;
  return {
    name: typed ?? (block.named ? block.id : ''),
    why,
    type: setTyped,
    take() {
      if (typed === undefined) return true;
      if (why !== undefined) {
        designer.session.say(texts().naming.notRenamed(why));
        return false;
      }
      const id = typed === '' ? designer.newId() : typed;
      const command = typed === '' ? clearName(block.id, id) : renameBlock(block.id, id);
      if (designer.run(command)) designer.session.select([id]);
      setTyped(undefined);
      return true;
    },
    drop: () => setTyped(undefined),
  };
}
