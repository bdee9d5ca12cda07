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
        <FilePlus2 size={16} aria-hidden="true" /> New flow
      </Button>
      <Button onClick={() => void openPicked(workspace)}>
        <FolderOpen size={16} aria-hidden="true" /> Open file…
      </Button>
      <Button onClick={openSample}>
        <Sparkles size={16} aria-hidden="true" /> Open a sample
      </Button>
      {rows.length > 1 ? (
        <Button onClick={() => session.set({ help: 'map' })}>
          <Waypoints size={16} aria-hidden="true" /> Map
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
          <h1>{folder.is === 'read' ? folder.folder.folder : 'Task flows'}</h1>
          <p className="home-count" aria-live="polite">
            {folder.is === 'read' ? countWords(rows, shown) : folder.is === 'absent' ? 'Flows from your own files' : ''}
          </p>
        </div>
        <div className="home-actions">{actions}</div>
      </header>

      {folder.is === 'loading' ? <LoadingRows /> : null}
      {folder.is === 'failed' ? (
        <EmptyState title="The folder could not be read">
          <p role="alert">{folder.why}</p>
          <Button onClick={() => void workspace.refresh()}>Try again</Button>
        </EmptyState>
      ) : null}
      {folder.is !== 'loading' && folder.is !== 'failed' && rows.length === 0 ? (
        <EmptyState title={folder.is === 'read' ? 'No flows in this folder yet' : 'Open a flow to begin'}>
          <p>
            Create one, start from the sample, or drop a flow exported from Amazon Connect anywhere on this page. Its
            JSON can be pasted too.
          </p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          <label className="home-search">
            <Search size={16} aria-hidden="true" />
            <span className="visually-hidden">Search flows</span>
            <input
              className="input"
              type="search"
              placeholder="Search by name, type or path"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
          {shown.length > 0 ? (
            <FlowTable rows={shown} order={order} onOrder={setOrder} />
          ) : (
            <EmptyState title={`Nothing matches “${search}”`}>
              <Button onClick={() => setSearch('')}>Clear the search</Button>
            </EmptyState>
          )}
          <p className="home-hint">Drop a flow file anywhere to open it, or paste its JSON.</p>
        </>
      ) : null}
    </main>
  );
}

function LoadingRows() {
  return (
    <div className="home-loading">
      <output className="visually-hidden">Reading the folder…</output>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="skeleton" />
      ))}
    </div>
  );
}

function countWords(rows: readonly FlowRow[], shown: readonly FlowRow[]): string {
  const all = `${rows.length} ${rows.length === 1 ? 'flow' : 'flows'}`;
  return shown.length === rows.length ? all : `${shown.length} of ${all}`;
}
