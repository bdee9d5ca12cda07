import { CopyCheck, FileClock } from 'lucide-react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { startComparing } from '../compare/compareCommands.ts';
import { isUnsaved } from '../document/documentStore.ts';
import { Button } from '../ui/Button.tsx';
import { useFiles, useWorkspace } from './WorkspaceContext.tsx';

/** What a person should know of the open flow's file: that it is open elsewhere too, or another one by now. */
export function FileNotice() {
  const designer = useDesigner();
  const { openChanged, mergeChanged } = useWorkspace();
  const changed = useFiles((state) => state.changedOnDisk);
  const elsewhere = useFiles((state) => state.elsewhere);
  const name = useFiles((state) => state.place?.name);
  const unsaved = useDocument(isUnsaved);
  if (changed) {
    const compare = (): void =>
      startComparing(designer, { is: 'file', label: 'what is on disk now', text: changed.text });
    return (
      <div className="file-notice" role="status">
        <FileClock size={16} aria-hidden="true" />
        <p>{name} changed on disk after you opened it.</p>
        <Button onClick={compare}>Compare</Button>
        {unsaved ? <Button onClick={mergeChanged}>Merge…</Button> : <Button onClick={openChanged}>Open it</Button>}
      </div>
    );
  }
  if (!elsewhere) return null;
  return (
    <div className="file-notice" role="status">
      <CopyCheck size={16} aria-hidden="true" />
      <p>This flow is open in another tab too. Each tab keeps its own changes; the second to save is asked first.</p>
    </div>
  );
}
