import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { isUnsaved } from '../document/documentStore.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpen, useOpenFlows } from './OpenFlowsContext.tsx';
import { texts } from '../texts/texts.ts';

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
      title={texts().tabs.closeQuestion(name ?? texts().tabs.theFlow)}
      description={<p>{texts().tabs.notSavedYet}</p>}
      onClose={open.keepOpen}
      actions={
        <>
          <Button onClick={open.keepOpen}>{texts().tabs.cancel}</Button>
          <Button className="danger" onClick={() => void open.close(key, 'drop')}>
            {texts().tabs.dropChanges}
          </Button>
          <Button onClick={() => void open.close(key, 'keep')}>{texts().tabs.keepAsDraft}</Button>
          <Button look="primary" onClick={() => void save()}>
            {texts().tabs.andClose(workspace.hasFolder ? texts().tabs.save : texts().tabs.download)}
          </Button>
        </>
      }
    />
  );
}
