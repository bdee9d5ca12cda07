import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { isUnsaved } from '../document/documentStore.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpen, useOpenFlows } from './OpenFlowsContext.tsx';

/** What becomes of the changes of a flow that is closed. */
export function CloseQuestion() {
  const open = useOpenFlows();
  const workspace = useWorkspace();
  const { document: desk } = useDesigner();
  const key = useOpen((state) => state.closing);
  const name = useOpen(({ flows, closing }) => flows.find((flow) => flow.key === closing)?.name);
  const isThere = useDocument((state) => state.document !== undefined);
  if (key === undefined || !isThere) return null;
  const save = async (): Promise<void> => {
    open.keepOpen();
    await workspace.save();
    // A question may have come up, or the file has got a name first.
    const { current } = open.store.getState();
    if (current !== undefined && !isUnsaved(desk.store.getState())) await open.close(current, 'keep');
  };
  return (
    <Dialog
      open
      title={`Close ${name ?? 'the flow'}?`}
      description={<p>It has changes that are not saved. Kept as a draft, they are there when you open it again.</p>}
      onClose={open.keepOpen}
      actions={
        <>
          <Button onClick={open.keepOpen}>Cancel</Button>
          <Button className="danger" onClick={() => void open.close(key, 'drop')}>
            Drop the changes
          </Button>
          <Button onClick={() => void open.close(key, 'keep')}>Keep as a draft</Button>
          <Button look="primary" onClick={() => void save()}>
            {workspace.hasFolder ? 'Save' : 'Download'} and close
          </Button>
        </>
      }
    />
  );
}
