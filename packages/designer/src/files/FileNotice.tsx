import { CopyCheck, FileClock } from 'lucide-react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { startComparing } from '../compare/compareCommands.ts';
import { isUnsaved } from '../document/documentStore.ts';
import { Button } from '../ui/Button.tsx';
import { useFiles, useWorkspace } from './WorkspaceContext.tsx';
import { texts } from '../texts/texts.ts';

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
      startComparing(designer, { is: 'file', label: texts().files.whatIsOnDisk, text: changed.text });
    return (
      <div className="file-notice" role="status">
        <FileClock size={16} aria-hidden="true" />
        <p>{texts().files.changedAfterOpening(name ?? '')}</p>
        <Button onClick={compare}>{texts().files.compare}</Button>
        {unsaved ? (
          <Button onClick={mergeChanged}>{texts().files.merge}</Button>
        ) : (
          <Button onClick={openChanged}>{texts().files.openIt}</Button>
        )}
      </div>
    );
  }
  if (!elsewhere) return null;
  return (
    <div className="file-notice" role="status">
      <CopyCheck size={16} aria-hidden="true" />
      <p>{texts().files.openElsewhere}</p>
    </div>
  );
}
