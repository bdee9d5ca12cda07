import type { PlacedBlock } from '@switchyard/blocks';
import { useDocument } from '../DesignerContext.tsx';

/** The block as the file stores it. */
export function WireJson({ block }: { block: PlacedBlock }) {
  const flow = useDocument((state) => state.document?.flow);
  const actions = [block.id, ...block.parts].flatMap(
    (id) => flow?.Actions?.find(({ Identifier }) => Identifier === id) ?? [],
  );
  const shown = actions.length > 0 ? actions : [flow?.Actions?.[block.index]];
  return (
    <details className="wire-json">
      <summary>Flow language</summary>
      <pre>{JSON.stringify(shown.length === 1 ? shown[0] : shown, null, 2)}</pre>
    </details>
  );
}
