import { FileDown } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import './files.css';
import { droppedFile } from './ownFiles.ts';
import { carriesFiles, pastedFlow, readPicked } from './pickFile.ts';
import { useFiles, useWorkspace } from './WorkspaceContext.tsx';
import { texts } from '../texts/texts.ts';

/**
 * A flow file may be dropped anywhere, and its text pasted anywhere but into a field. With a flow open, a paste is for
 * the canvas, which takes blocks; then only whole files come in here.
 */
export function DropTarget({ children }: { children: ReactNode }) {
  const workspace = useWorkspace();
  const pastes = useFiles((state) => state.place === undefined);
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      const handle = workspace.ownFiles ? droppedFile(event.dataTransfer) : undefined;
      void Promise.all([readPicked(file), handle]).then(([{ name, content }, own]) =>
        workspace.openContent(content, name, own),
      );
    };
    const paste = (event: ClipboardEvent): void => {
      const text = pastes ? pastedFlow(event) : undefined;
      if (text === undefined) return;
      event.preventDefault();
      workspace.openContent(text, 'pasted-flow.json');
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [workspace, pastes]);

  return (
    <>
      {children}
      {isOver ? (
        <div className="drop-overlay">
          <p>
            <FileDown size={20} aria-hidden="true" /> {texts().files.dropToOpen}
          </p>
        </div>
      ) : null}
    </>
  );
}
