import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { keepForOffline, type Update } from './keepForOffline.ts';
import { texts } from '../texts/texts.ts';

/** Says that a new version of the designer is there. It takes over when the person says so, with their work kept. */
export function UpdateNotice() {
  const { hasFolder, keepDraft } = useWorkspace();
  const [update, setUpdate] = useState<Update>();
  useEffect(() => {
    if (!hasFolder && import.meta.env.PROD) void keepForOffline(setUpdate);
  }, [hasFolder]);
  if (!update) return null;
  return (
    <div className="update-notice" role="status">
      <RefreshCw size={16} aria-hidden="true" />
      <p>{texts().offline.newVersion}</p>
      <Button look="primary" onClick={() => void keepDraft().then(update.take)}>
        {texts().offline.reloadNow}
      </Button>
      <Button onClick={() => setUpdate(undefined)}>{texts().offline.later}</Button>
    </div>
  );
}
