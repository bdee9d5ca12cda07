import { useDocument } from '../DesignerContext.tsx';
import { blockNames } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { Chooser } from './Chooser.tsx';
import { texts } from '../texts/texts.ts';

interface ConnectMenuProps {
  /** Where it opens, in pixels of the window. */
  at: { readonly x: number; readonly y: number };
  /** What is to be connected: `Error of Wait`. */
  words: string;
  onPick: (block: string) => void;
  onClose: () => void;
}

/** The blocks of the flow, for a branch that is to lead to one of them. */
export function ConnectMenu({ words, ...props }: ConnectMenuProps) {
  const flow = useDocument((state) => state.document?.flow);
  if (!flow) return null;
  const { byId } = viewOf(flow);
  const names = [...blockNames(viewOf(flow))];
  return (
    <Chooser
      {...props}
      label={texts().canvas.connectTo(words)}
      searchLabel={texts().canvas.searchBlocksOfFlow}
      none={texts().canvas.noBlockCalledSo}
      choicesFor={(search) => {
        const wanted = search.trim().toLowerCase();
        return names
          .filter(([, name]) => name.toLowerCase().includes(wanted))
          .map(([id, name]) => {
            const definition = byId.get(id)?.definition;
            const sign = <BlockSign icon={definition?.icon} category={definition?.category ?? 'foreign'} />;
            return { id, words: name, sign };
          });
      }}
    />
  );
}
