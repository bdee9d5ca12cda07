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
import { texts } from '../texts/texts.ts';

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
    designer.run(replaceFlow(texts().merge.mergeFromDisk(path), flow));
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
      title={texts().merge.mergeWith(path)}
      description={
        <>
          <p>{texts().merge.onDiskSince(summarizeDiff(diffFlows(base, theirs)))}</p>
          <p>{conflictWords(conflicts.length)}</p>
        </>
      }
      onClose={dismiss}
      actions={
        <>
          <Button onClick={dismiss}>{texts().merge.decideLater}</Button>
          <Button look="primary" onClick={merge}>
            {texts().merge.merge}
          </Button>
        </>
      }
    >
      {conflicts.length > 1 ? (
        <div className="merge-all">
          <Button onClick={() => chooseAll('mine')}>{texts().merge.allMine}</Button>
          <Button onClick={() => chooseAll('theirs')}>{texts().merge.allOnDisk}</Button>
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
      <p className="conflict-base">{texts().merge.itWas(words.base)}</p>
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} className="conflict-side">
          <input type="radio" name={key} checked={side === one} onChange={() => onChoose(one)} />
          <span className="conflict-who">{one === 'mine' ? texts().merge.mine : texts().merge.onDisk}</span>{' '}
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

// helpers

function conflictWords(count: number): string {
  if (count === 0) return texts().merge.nothingInTheWay;
  return texts().merge.chooseWhich(texts().merge.propertiesByBoth(count));
}
