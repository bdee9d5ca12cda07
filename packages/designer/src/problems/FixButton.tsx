import type { Problem } from '@switchyard/blocks';
import { Wrench } from 'lucide-react';
import { useDesigner } from '../DesignerContext.tsx';
import { applyFix } from '../document/commands/applyFix.ts';

/** Mends a problem, where a rule knows how; says what it does, and that it is done. */
export function FixButton({ problem: { fix, message } }: { problem: Problem }) {
  const designer = useDesigner();
  if (!fix) return null;
  return (
    <button
      type="button"
      className="fix"
      title={fix.kind === 'safe' ? 'Changes nothing a task does.' : 'May change what a task does; undo takes it back.'}
      onClick={() => {
        const isDone = designer.run(applyFix(fix));
        designer.session.say(
          isDone ? `Fixed: ${fix.title}.` : 'The flow has changed; this fix does not apply any more.',
        );
      }}
    >
      <Wrench size={13} aria-hidden="true" />
      <span className="visually-hidden">Fix: </span>
      {fix.title}
      <span className="visually-hidden"> ({message})</span>
    </button>
  );
}
