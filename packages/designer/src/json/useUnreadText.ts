import { useEffect } from 'react';
import { useSession } from '../DesignerContext.tsx';

/** Asks before the page is left while there is JSON that could not be taken into the flow: nothing else keeps it. */
export function useUnreadText(): void {
  const isUnread = useSession(({ jsonDrafts }) =>
    Object.values(jsonDrafts).some(({ problems }) => problems.length > 0),
  );
  useEffect(() => {
    if (!isUnread) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnread]);
}
