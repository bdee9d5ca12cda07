import { useDesigner, useSession } from '../DesignerContext.tsx';
import { ProblemList } from '../files/ProblemList.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { texts } from '../texts/texts.ts';

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
      title={texts().clipboard.nothingPastedTitle}
      description={<p>{texts().clipboard.howToPaste}</p>}
      onClose={close}
      actions={
        <Button look="primary" onClick={close}>
          {texts().clipboard.close}
        </Button>
      }
    >
      <ProblemList text={unpasted.text} problems={unpasted.problems} />
    </Dialog>
  );
}
