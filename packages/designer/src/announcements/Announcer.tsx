import { useEffect, useState } from 'react';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { announceChanges } from './announceChanges.ts';

/** The one place that speaks: what was just said is shown for a moment too, what is told is for ears alone. */
export function Announcer() {
  const designer = useDesigner();
  const said = useSession((state) => state.said);
  const told = useSession((state) => state.told);
  const [faded, setFaded] = useState<typeof said>();
  useEffect(() => announceChanges(designer), [designer]);
  useEffect(() => {
    const timer = setTimeout(() => setFaded(said), 4000);
    return () => clearTimeout(timer);
  }, [said]);
  // What is said twice in the same words is read out twice, as it is another element.
  return (
    <div aria-live="polite" role="status">
      {said === undefined || said === faded ? null : (
        <div key={said.number} className="note">
          {said.text}
        </div>
      )}
      {told === undefined ? null : (
        <div key={told.number} className="visually-hidden">
          {told.text}
        </div>
      )}
    </div>
  );
}
