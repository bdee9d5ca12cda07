import { FilePlus2, FolderOpen, Search, Sparkles, Waypoints } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { LanguageMenu } from '../texts/LanguageMenu.tsx';
import { BrandMark } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';
import './home.css';
import { openPicked } from './homeItems.ts';
import { FlowTable } from './FlowTable.tsx';
import { rowsOf, searchRows, sortRows, type FlowRow, type Order } from './flowRows.ts';
import sample from './sample-flow.json?raw';
import { texts } from '../texts/texts.ts';

/** Where the designer begins: the folder's flows, and every way to come to one. */
export function HomeScreen() {
  const workspace = useWorkspace();
  const { session } = useDesigner();
  const folder = useFiles((state) => state.folder);
  const drafts = useFiles((state) => state.drafts);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'changed', descending: true });
  const flows = folder.is === 'read' ? folder.folder.flows : [];
  const rows = rowsOf(flows, drafts);
  const shown = sortRows(searchRows(rows, search), order);

  useEffect(() => {
    document.title = 'Switchyard';
    // Whoever comes back to this tab sees the folder as it is now.
    const refresh = () => void workspace.refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, [workspace]);

  const openSample = () => workspace.openContent(sample, 'refund-request.json');
  const actions = (
    <>
      <Button look="primary" onClick={() => session.set({ help: 'newFlow' })}>
        <FilePlus2 size={16} aria-hidden="true" /> {texts().home.newFlow}
      </Button>
      <Button onClick={() => void openPicked(workspace)}>
        <FolderOpen size={16} aria-hidden="true" /> {texts().home.openFile}
      </Button>
      <Button onClick={openSample}>
        <Sparkles size={16} aria-hidden="true" /> {texts().home.openSample}
      </Button>
      {rows.length > 1 ? (
        <Button onClick={() => session.set({ help: 'map' })}>
          <Waypoints size={16} aria-hidden="true" /> {texts().home.map}
        </Button>
      ) : null}
    </>
  );

  return (
    <main className="home">
      <div className="home-brand">
        <BrandMark size={28} />
        <span>Switchyard</span>
        <LanguageMenu />
        <ThemeButton />
      </div>
      <header className="home-header">
        <div>
          <h1>{folder.is === 'read' ? folder.folder.folder : texts().home.taskFlows}</h1>
          <p className="home-count" aria-live="polite">
            {folder.is === 'read'
              ? countWords(rows, shown)
              : folder.is === 'absent'
                ? texts().home.flowsFromOwnFiles
                : ''}
          </p>
        </div>
        <div className="home-actions">{actions}</div>
      </header>

      {folder.is === 'loading' ? <LoadingRows /> : null}
      {folder.is === 'failed' ? (
        <EmptyState title={texts().home.folderNotRead}>
          <p role="alert">{folder.why}</p>
          <Button onClick={() => void workspace.refresh()}>{texts().home.tryAgain}</Button>
        </EmptyState>
      ) : null}
      {folder.is !== 'loading' && folder.is !== 'failed' && rows.length === 0 ? (
        <EmptyState title={folder.is === 'read' ? texts().home.noFlowsYet : texts().home.openToBegin}>
          <p>{texts().home.waysToBegin}</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          <label className="home-search">
            <Search size={16} aria-hidden="true" />
            <span className="visually-hidden">{texts().home.searchFlows}</span>
            <input
              className="input"
              type="search"
              placeholder={texts().home.searchBy}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          {shown.length > 0 ? (
            <FlowTable rows={shown} order={order} onOrder={setOrder} />
          ) : (
            <EmptyState title={texts().home.nothingMatches(search)}>
              <Button onClick={() => setSearch('')}>{texts().home.clearSearch}</Button>
            </EmptyState>
          )}
          <p className="home-hint">{texts().home.dropHint}</p>
        </>
      ) : null}
    </main>
  );
}

function LoadingRows() {
  return (
    <div className="home-loading">
      <output className="visually-hidden">{texts().home.readingFolder}</output>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="skeleton" />
      ))}
    </div>
  );
}

function countWords(rows: readonly FlowRow[], shown: readonly FlowRow[]): string {
  const all = texts().home.flows(rows.length);
  return shown.length === rows.length ? all : texts().home.shownOf(shown.length, all);
}
