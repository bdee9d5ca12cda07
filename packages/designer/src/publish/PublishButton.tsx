import { Tooltip } from '@base-ui/react/tooltip';
import { isPublished } from '@switchyard/blocks/edit';
import { CloudUpload } from 'lucide-react';
import { useDesigner, useDocument, useFindings } from '../DesignerContext.tsx';
import { isUnsaved } from '../document/documentStore.ts';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { whyNotPublished } from './whyNotPublished.ts';
import { texts } from '../texts/texts.ts';

/** Saves the flow as published. Where that cannot be, the button says why, and pressing it shows what is in the way. */
export function PublishButton() {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const findings = useFindings((state) => state);
  const unsaved = useDocument(isUnsaved);
  const saving = useFiles((state) => state.saving);
  if (!document) return null;
  const refused = whyNotPublished(document.flow, findings);
  const isDone = !unsaved && isPublished(document.flow);
  const why = refused ?? (isDone ? texts().publish.savedAsPublished : undefined);
  const press = (): void => {
    if (why === undefined) return void workspace.publish();
    designer.session.say(why);
    if (refused !== undefined) designer.session.set({ problemsOpen: true });
  };
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          // Not the attribute `disabled`: the button has to be reached for its reason to be read.
          <Button
            aria-disabled={why !== undefined || saving}
            aria-describedby="publish-why"
            className={why === undefined ? '' : 'unavailable'}
            onClick={press}
          />
        }
      >
        <CloudUpload size={16} aria-hidden="true" /> {texts().publish.publish}
      </Tooltip.Trigger>
      <span id="publish-why" className="visually-hidden">
        {why ?? texts().publish.checksFirst}
      </span>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="tooltip">{why ?? texts().publish.checksFirst}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
