import { FLOW_TYPE_FACTS } from '@switchyard/blocks';
import { isPublished } from '@switchyard/blocks/edit';
import { ChevronRight, History, Maximize, PanelLeft, PanelRight, Play, Redo2, Save, Undo2, Wand } from 'lucide-react';
import { useEffect } from 'react';
import { useDocument } from '../DesignerContext.tsx';
import { isUnsaved } from '../document/documentStore.ts';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { shownKeys, type MenuItem } from '../menu.ts';
import { PublishButton } from '../publish/PublishButton.tsx';
import { BrandMark } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ThemeButton } from '../ui/ThemeButton.tsx';
import { FileMenu } from './FileMenu.tsx';
import './toolbar.css';
import { texts } from '../texts/texts.ts';

/** The flow that is open, and what can be done with it as a whole. */
export function Header({ menu }: { menu: readonly MenuItem[] }) {
  const workspace = useWorkspace();
  const name = useDocument((state) => state.document?.flow.Metadata?.name);
  const file = useFiles((state) => state.place?.name);
  const flowType = useDocument((state) => state.flowType);
  const unsaved = useDocument(isUnsaved);
  const saving = useFiles((state) => state.saving);
  const past = useDocument((state) => state.past.at(-1)?.label);
  const future = useDocument((state) => state.future[0]?.label);
  const shown = name || file || texts().toolbar.untitledFlow;
  // A flow that came from elsewhere, such as the sample, has no changes of the person's before the first one.
  const untouched =
    useFiles(({ place, cameAs }) => place?.version === null && cameAs !== undefined) && past === undefined;
  const savesInPlace = workspace.hasFolder || workspace.ownFiles !== undefined;
  const published = useDocument((state) => state.document !== undefined && isPublished(state.document.flow));
  const kept = published ? texts().toolbar.published : savesInPlace ? texts().toolbar.saved : texts().toolbar.noChanges;

  const state = saving
    ? texts().toolbar.saving
    : !unsaved
      ? kept
      : untouched
        ? texts().toolbar.notSavedYet
        : texts().toolbar.unsavedChanges;
  useEffect(() => {
    document.title = `${unsaved ? '● ' : ''}${shown} (${FLOW_TYPE_FACTS[flowType].title}) · Switchyard`;
  }, [shown, unsaved, flowType]);
  const tool = (id: string) => menu.find((item) => item.id === id);
  return (
    <header className="toolbar">
      <Button look="quiet" className="toolbar-home" onClick={() => void workspace.leave()}>
        <BrandMark /> {texts().toolbar.allFlows}
      </Button>
      <ChevronRight size={15} className="toolbar-crumb" aria-hidden="true" />
      <div className="toolbar-flow">
        <h1 tabIndex={-1}>{shown}</h1>
        <p>
          <span lang="en">{FLOW_TYPE_FACTS[flowType].title}</span>
          <span className={unsaved ? 'unsaved' : ''} role="status">
            {state}
          </span>
        </p>
      </div>
      <div className="toolbar-group" role="group" aria-label={texts().toolbar.history}>
        <Tool item={tool('undo')} hint={past} disabled={past === undefined} icon={<Undo2 size={17} />} />
        <Tool item={tool('redo')} hint={future} disabled={future === undefined} icon={<Redo2 size={17} />} />
        <Tool item={tool('history')} icon={<History size={17} />} />
      </div>
      <div className="toolbar-group" role="group" aria-label={texts().toolbar.view}>
        <Tool item={tool('tidy')} icon={<Wand size={17} />} />
        <Tool item={tool('fit')} icon={<Maximize size={17} />} />
        <Tool item={tool('palette')} icon={<PanelLeft size={17} />} />
        <Tool item={tool('side-panel')} icon={<PanelRight size={17} />} />
        <ThemeButton />
      </div>
      <FileMenu groups={MORE.map((ids) => ids.flatMap((id) => tool(id) ?? []))} />
      <Button onClick={tool('save')?.run} disabled={saving}>
        <Save size={16} aria-hidden="true" /> {savesInPlace ? texts().toolbar.save : texts().toolbar.download}
      </Button>
      <PublishButton />
      <Button look="primary" onClick={tool('run')?.run}>
        <Play size={16} aria-hidden="true" /> {texts().toolbar.run}
      </Button>
    </header>
  );
}

/** What the menu of the header offers, group by group. */
const MORE = [
  ['save-as', 'versions', 'compare-saved', 'compare', 'revert'],
  ['download', 'export-png', 'export-svg', 'export-mmd'],
  ['cut', 'copy', 'paste', 'duplicate'],
  ['find', 'find-in-folder', 'map', 'commands', 'shortcuts', 'language'],
] as const;

interface ToolProps {
  item: MenuItem | undefined;
  hint?: string | undefined;
  disabled?: boolean;
  icon: React.ReactNode;
}

function Tool({ item, hint, disabled = false, icon }: ToolProps) {
  if (!item) return null;
  const label = hint === undefined ? item.label : `${item.label}: ${hint}`;
  return <IconButton label={label} keys={shownKeys(item)} icon={icon} disabled={disabled} onClick={item.run} />;
}
