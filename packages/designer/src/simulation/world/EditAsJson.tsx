import { Braces } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useRuns } from '../RunContext.tsx';
import type { Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

/** Leads to the place in the JSON of the world, for what only JSON shows whole. */
export function EditAsJson({ path, what }: { path: Path; what: string }) {
  const runs = useRuns();
  return (
    <Button look="quiet" className="world-as-json" onClick={() => runs.showWorld('json', path)}>
      <Braces size={14} aria-hidden="true" /> {texts().world.editAsJson(what)}
    </Button>
  );
}
