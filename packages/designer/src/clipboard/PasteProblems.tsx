import { useDesigner, useSession } from '../DesignerContext.tsx';
import { ProblemList } from '../files/ProblemList.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Why nothing was pasted: what is wrong with the text, with line and column. */
export function PasteProblems() {
  const { session } = useDesigner();
  const unpasted = useSession((state) => state.unpasted);
  if (!unpasted) return null;
  const close = (): void => session.set({ unpasted: undefined });
  return (
    <Dialog
      open
      wide
      title="Nothing was pasted"
      description={
        <p>
          Blocks are pasted from text in the Flow language: a flow, or some of its actions. Correct the text where it
          came from, then copy it again. The flow is as it was.
        </p>
      }
      onClose={close}
      actions={
        <Button look="primary" onClick={close}>
          Close
        </Button>
      }
    >
      <ProblemList text={unpasted.text} problems={unpasted.problems} />
    </Dialog>
  );
}
