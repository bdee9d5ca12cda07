import { FolderOpen } from 'lucide-react';
import { pickFile } from '../files/pickFile.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { useInstance, useInstances } from '../instance/InstanceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { texts } from '../texts/texts.ts';

/** Where the names of resources come from, and how to give some where there is no folder to find them in. */
export function InstanceNote() {
  const { hasFolder } = useWorkspace();
  const { take } = useInstances();
  const { instance, why } = useInstance();
  const open = async (): Promise<void> => {
    const file = await pickFile();
    if (!file) return;
    const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
    await take({ path: file.name, text });
  };
  if (hasFolder && why === undefined) return null;
  return (
    <div className="instance-note">
      {why === undefined ? null : <p className="field-problem warning">{texts().properties.cannotBeListed(why)}</p>}
      {hasFolder ? null : (
        <Button look="quiet" onClick={() => void open()}>
          <FolderOpen size={15} aria-hidden="true" />
          {instance ? texts().properties.resourcesOf(instance.path) : texts().properties.openInstance}
        </Button>
      )}
    </div>
  );
}
