import { useDesigner, useSession } from '../DesignerContext.tsx';
import { useFiles } from '../files/WorkspaceContext.tsx';
import { NewFlowDialog } from './NewFlowDialog.tsx';

/** A new flow, wherever one is in the designer. */
export function NewFlow() {
  const { session } = useDesigner();
  const isAsked = useSession((state) => state.help === 'newFlow');
  const folder = useFiles((state) => state.folder);
  if (!isAsked) return null;
  const taken = folder.is === 'read' ? folder.folder.flows.map(({ path }) => path) : [];
  return <NewFlowDialog taken={taken} onClose={() => session.set({ help: undefined })} />;
}
