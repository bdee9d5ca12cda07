import { ArrowDown, ArrowUp, Search, X } from 'lucide-react';
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import { viewOf } from '../document/derived.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './find.css';
import { blocksOf, findInFlow } from './findInFlow.ts';
import { closeFind, stepFound } from './findItems.ts';
import { texts } from '../texts/texts.ts';

/** Finds a text in the open flow. Enter goes from block to block, and each comes to the middle of the canvas. */
export function FindBar() {
  const isOpen = useSession((state) => state.finding !== undefined);
  return isOpen ? <Bar /> : null;
}

function Bar() {
  const designer = useDesigner();
  const { session } = designer;
  const flow = useDocument((state) => state.document?.flow);
  const { text, at } = useSession((state) => state.finding) ?? NOTHING;
  const hits = useMemo(() => (flow ? findInFlow(flow, viewOf(flow), text) : []), [flow, text]);
  const blocks = useMemo(() => blocksOf(hits), [hits]);
  useEffect(() => {
    session.set({ found: new Set(blocks) });
    return () => session.set({ found: undefined });
  }, [blocks, session]);
  const current = at === undefined ? -1 : blocks.indexOf(at);
  const shown = hits.find(({ block }) => block === at) ?? hits[0];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeFind(designer);
    else if (event.key === 'Enter') stepFound(designer, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-bar" role="search" aria-label={texts().find.findInThisFlow}>
      <Search size={15} aria-hidden="true" />
      <input
        ref={takeFocus}
        type="search"
        className="find-text"
        aria-label={texts().find.findInThisFlow}
        placeholder={texts().find.placeholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKey}
        onChange={(event) => session.set({ finding: { text: event.target.value, at: undefined } })}
      />
      <span className="find-count" role="status">
        {text.trim() === '' ? '' : countWords(blocks.length, current, hits.length)}
      </span>
      <IconButton
        label={texts().find.previous}
        keys="Shift+Enter"
        icon={<ArrowUp size={15} />}
        disabled={blocks.length === 0}
        onClick={() => stepFound(designer, -1)}
      />
      <IconButton
        label={texts().find.next}
        keys="Enter"
        icon={<ArrowDown size={15} />}
        disabled={blocks.length === 0}
        onClick={() => stepFound(designer, 1)}
      />
      <IconButton label={texts().find.close} keys="Esc" icon={<X size={15} />} onClick={() => closeFind(designer)} />
      {shown ? (
        <p className="find-where">
          {shown.title === shown.text ? shown.where : `${shown.title}, ${shown.where}`}:{' '}
          {shown.text.slice(Math.max(0, shown.start - 24), shown.start)}
          <mark>{shown.text.slice(shown.start, shown.end)}</mark>
          {shown.text.slice(shown.end, shown.end + 60)}
        </p>
      ) : null}
    </div>
  );
}

// helpers

const NOTHING = { text: '', at: undefined };

function countWords(blocks: number, current: number, hits: number): string {
  if (hits === 0) return texts().find.nothingFound;
  if (blocks === 0) return texts().find.inDetails;
  if (current >= 0) return texts().find.ofAll(current + 1, blocks);
  return texts().find.blocks(blocks);
}

/** At once: what is typed next is meant for the field, and some letters mean something to the canvas. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
