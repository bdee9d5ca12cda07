import type { Problem } from '@switchyard/blocks';
import { Wrench } from 'lucide-react';
import { useDesigner } from '../DesignerContext.tsx';
import { applyFix } from '../document/commands/applyFix.ts';
import { texts } from '../texts/texts.ts';

/** Mends a problem, where a rule knows how; says what it does, and that it is done. */
export function FixButton({ problem: { fix, message } }: { problem: Problem }) {
  const designer = useDesigner();
  if (!fix) return null;
  return (
    <button
      type="button"
      className="fix"
      title={fix.kind === 'safe' ? texts().problems.changesNothing : texts().problems.mayChange}
      onClick={() => {
        const isDone = designer.run(applyFix(fix));
        designer.session.say(isDone ? texts().problems.fixed(fix.title) : texts().problems.doesNotApply);
      }}
    >
      <Wrench size={13} aria-hidden="true" />
      <span className="visually-hidden">{texts().problems.fix} </span>
      <span lang="en">{fix.title}</span>
      <span className="visually-hidden" lang="en">
        {' '}
        ({message})
      </span>
    </button>
  );
}
