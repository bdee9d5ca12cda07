import type { PlacedBlock } from '@switchyard/blocks';
import { Braces } from 'lucide-react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { blockText } from '../json/blockText.ts';
import { Button } from '../ui/Button.tsx';
import { texts } from '../texts/texts.ts';

/** The block as the file stores it, while it is being set up. */
export function WireJson({ block }: { block: PlacedBlock }) {
  const designer = useDesigner();
  const flow = useDocument((state) => state.document?.flow);
  return (
    <details className="wire-json">
      <summary>{texts().properties.flowLanguage}</summary>
      <pre>{flow && blockText(flow, block)}</pre>
      <Button look="quiet" onClick={() => designer.session.set({ panel: 'json', jsonScope: 'block' })}>
        <Braces size={15} aria-hidden="true" /> {texts().properties.editAsJson}
      </Button>
    </details>
  );
}
