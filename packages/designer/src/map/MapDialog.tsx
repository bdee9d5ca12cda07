import { lazy, Suspense } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { texts } from '../texts/texts.ts';

// Drawing a map is loaded when somebody wants to see one.
const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }));

/** How all flows hang together, over everything else; choosing a flow opens it. */
export function MapDialog() {
  const { session } = useDesigner();
  const isOpen = useSession((state) => state.help === 'map');
  if (!isOpen) return null;
  const close = (): void => session.set({ help: undefined });
  return (
    <Dialog
      open
      wide="all"
      title={texts().map.title}
      onClose={close}
      actions={<Button onClick={close}>{texts().map.close}</Button>}
    >
      <Suspense fallback={<p>{texts().map.loading}</p>}>
        <MapView onOpened={close} />
      </Suspense>
    </Dialog>
  );
}
