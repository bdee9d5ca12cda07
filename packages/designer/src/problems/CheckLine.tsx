import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { checkCommand } from './checkCommand.ts';
import { checkItems } from './checkItems.ts';
import { texts } from '../texts/texts.ts';

/** The same check on a command line or in a build, to be copied. */
export function CheckLine() {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const flowType = useDocument((state) => state.flowType);
  const place = useFiles((state) => state.place);
  const [copy] = useMemo(() => checkItems(designer, workspace), [designer, workspace]);
  if (!document || !place) return null;
  return (
    <div className="check-line">
      <span>{texts().problems.sameCheck}</span>
      <code>{checkCommand(place.path ?? place.name, document.flow, flowType)}</code>
      <Button look="quiet" onClick={copy?.run}>
        <Copy size={14} aria-hidden="true" /> {texts().problems.copy}
        <span className="visually-hidden"> {texts().problems.theCommand}</span>
      </Button>
    </div>
  );
}
