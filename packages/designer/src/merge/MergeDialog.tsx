import { diffFlows, summarizeDiff } from '@switchyard/blocks/diff';
import { mergeFlows, type MergeConflict, type Side } from '@switchyard/blocks/merge';
import { useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import type { HistoryEntry } from '../document/documentStore.ts';
import { replaceFlow } from '../document/commands/replaceFlow.ts';
import type { FileQuestion } from '../files/workspace.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './merge.css';

/**
 * The file changed on disk while the flow was edited: both changes become one flow, in one step. Where both changed
 * the same property, the person chooses.
 */
export function MergeDialog({ asked }: { asked: Extract<FileQuestion, { opens: 'merge' }> }) {
  const designer = useDesigner();
  const { dismiss, merged } = useWorkspace();
  const mine = useDocument((state) => state.document?.flow);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  if (!mine) return null;
  const { base, theirs, path } = asked;
  const sideOf = (key: string): Side => choices[key] ?? 'mine';
  const { flow, conflicts } = mergeFlows(base, mine, theirs, sideOf);
  const chooseAll = (side: Side): void => setChoices(Object.fromEntries(conflicts.map(({ key }) => [key, side])));
  const merge = (): void => {
    designer.run(replaceFlow(`Merge ${path} from disk`, flow));
    const { store } = designer.document;
    const entry = store.getState().past.at(-1)?.id;
    const has = (steps: readonly HistoryEntry[]): boolean => steps.some(({ id }) => id === entry);
    void merged(() => {
      const { past, future } = store.getState();
      return has(past) ? true : has(future) ? false : undefined;
    });
  };
  return (
    <Dialog
      open
      wide
      title={`Merge with ${path}`}
      description={
        <>
          <p>On disk since you opened it: {summarizeDiff(diffFlows(base, theirs))}</p>
          <p>{conflictWords(conflicts.length)}</p>
        </>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>Decide later</Button>
          <Button look="primary" onClick={merge}>
            Merge
          </Button>
        </>
      }
    >
      {conflicts.length > 1 ? (
        <div className="merge-all">
          <Button onClick={() => chooseAll('mine')}>All mine</Button>
          <Button onClick={() => chooseAll('theirs')}>All on disk</Button>
        </div>
      ) : null}
      {conflicts.length > 0 ? (
        <div className="conflicts">
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.key}
              conflict={conflict}
              side={sideOf(conflict.key)}
              onChoose={(side) => setChoices({ ...choices, [conflict.key]: side })}
            />
          ))}
        </div>
      ) : null}
    </Dialog>
  );
}

interface ConflictProps {
  conflict: MergeConflict;
  side: Side;
  onChoose: (side: Side) => void;
}

function Conflict({ conflict: { key, about, label, words }, side, onChoose }: ConflictProps) {
  return (
    <fieldset className="conflict">
      <legend>
        {about}: {label}
      </legend>
      <p className="conflict-base">It was {words.base}.</p>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} className="conflict-side">
          <input type="radio" name={key} checked={side === one} onChange={() => onChoose(one)} />
          <span className="conflict-who">{one === 'mine' ? 'Mine' : 'On disk'}</span> <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

// helpers

function conflictWords(count: number): string {
  if (count === 0) return 'Nothing of it gets in the way of your changes: both are kept.';
  const what = count === 1 ? 'One property was changed by both' : `${count} properties were changed by both`;
  return `${what}. Choose which stands; everything else of both is kept.`;
}
