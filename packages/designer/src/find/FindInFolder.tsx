import { Search } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { openAt } from '../folder/openAt.ts';
import { useDesks } from '../folder/useDesks.ts';
import { useFolderFlows } from '../folder/useFolderFlows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { findInFolder, type FlowHits } from './findInFolder.ts';
import type { Hit } from './findInFlow.ts';
import { texts } from '../texts/texts.ts';

/** So many places of one flow are listed; nobody reads more. */
const MOST = 50;

/** Finds a text in all flows of the folder. Each place opens its flow at the block. */
export function FindInFolder() {
  const id = useId();
  const [text, setText] = useState('');
  const workspace = useWorkspace();
  const read = useFolderFlows();
  useEffect(() => void workspace.refresh(), [workspace]);
  const found = useMemo(() => (read ? findInFolder(read.files, text) : []), [read, text]);
  const places = found.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div className="find-folder">
      <div className="find-folder-search">
        <Search size={15} aria-hidden="true" />
        <label className="visually-hidden" htmlFor={id}>
          {texts().find.findInAllFlows}
        </label>
        <input
          ref={takeFocus}
          id={id}
          className="find-text"
          type="search"
          placeholder={texts().find.placeholderInFolder}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <span className="find-count" role="status">
          {text.trim() === '' || !read ? '' : countWords(places, found.length)}
        </span>
      </div>
      {read === undefined ? <p className="find-folder-about">{texts().find.readingFlows}</p> : null}
      {read && text.trim() === '' ? (
        <p className="find-folder-about">
          {texts().find.typeToSearch(
            texts().find.theFlows(read.files.length),
            read.unread.length > 0 ? texts().find.notSearched(read.unread.join(', ')) : '',
          )}
        </p>
      ) : null}
      {read && text.trim() !== '' && found.length === 0 ? (
        <EmptyState title={texts().find.noFlowHas(text.trim())}>
          <p>{texts().find.tryFewerLetters}</p>
        </EmptyState>
      ) : null}
      {found.map((one) => (
        <Flow key={one.path} found={one} />
      ))}
    </div>
  );
}

function Flow({ found: { path, name, hits } }: { found: FlowHits }) {
  const rest = hits.length - MOST;
  return (
    <section aria-label={`${name}, ${path}`}>
      <h3 className="found-flow">
        {name} <span>{path}</span> <span>({hits.length})</span>
      </h3>
      <ul>
        {hits.slice(0, MOST).map((hit, index) => (
          <li key={index}>
            <FoundPlace path={path} hit={hit} />
          </li>
        ))}
        {rest > 0 ? <li className="find-folder-about">{texts().find.moreFound(rest)}</li> : null}
      </ul>
    </section>
  );
}

function FoundPlace({ path, hit: { block, title, where, text, start, end, field } }: { path: string; hit: Hit }) {
  const desks = useDesks();
  return (
    <button type="button" className="found-hit" onClick={() => void openAt(desks, path, block, field)}>
      <span className="found-title">{title}</span>
      <span className="found-where">{where}</span>
      <span className="found-text">
        {start > 40 ? '…' : ''}
        {text.slice(start > 40 ? start - 40 : 0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end, end + 120)}
      </span>
    </button>
  );
}

// helpers

function countWords(places: number, flows: number): string {
  return places === 0
    ? texts().find.nothingFound
    : texts().find.placesIn(texts().find.places(places), texts().find.flows(flows));
}

/** At once: what is typed next is meant for the field, and some letters mean something to the canvas. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
