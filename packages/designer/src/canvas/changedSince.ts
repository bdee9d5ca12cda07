/** The blocks that were added or moved since the flow was last tidied up, or opened. */
import type { DocumentState } from '../document/documentStore.ts';
import { viewOf } from '../document/derived.ts';
import { texts } from '../texts/texts.ts';

export function changedSinceTidy({ document, past }: DocumentState): readonly string[] {
  if (!document) return [];
  const before = past.findLast(({ label }) => label === texts().document.tidyUp)?.after ?? past[0]?.before;
  if (!before) return [];
  const known = viewOf(before).byId;
  return [...viewOf(document.flow).byId.values()].flatMap(({ id, position }) => {
    const was = known.get(id);
    const isWhereItWas = was?.position?.x === position?.x && was?.position?.y === position?.y;
    return was && isWhereItWas ? [] : [id];
  });
}
