import type { PlacedBlock } from '@switchyard/blocks';
import { useId } from 'react';
import { useNaming } from '../naming/useNaming.ts';
import { texts } from '../texts/texts.ts';

interface TitleInputProps {
  block: PlacedBlock;
  /** @param refocus whether hands go on at the block, as after a key, or are elsewhere already */
  onDone: (refocus: boolean) => void;
}

/** A block's title, being typed where it stands. Enter takes it, Escape leaves it; a refused one stays, with the reason. */
export function TitleInput({ block, onDone }: TitleInputProps) {
  const { name, why, type, take, drop } = useNaming(block);
  const reason = useId();
  return (
    <>
      <input
        ref={beginTyping}
        className="block-title-input nodrag nopan nokey"
        aria-label={texts().canvas.blockName}
        aria-invalid={why !== undefined}
        aria-describedby={reason}
        value={name}
        placeholder={block.definition?.title ?? block.foreign?.title ?? block.id}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          // Whoever goes elsewhere leaves a name behind that cannot be.
          take();
          onDone(false);
        }}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') drop();
          if (event.key === 'Escape' || (event.key === 'Enter' && take())) onDone(true);
        }}
      />
      <span id={reason} className={why === undefined ? 'visually-hidden' : 'block-title-why'} role="status">
        {why}
      </span>
    </>
  );
}

// helpers

function beginTyping(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
  input?.select();
}
