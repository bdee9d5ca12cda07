import {
  decodeShares,
  encodeShares,
  readWholeNumber,
  whyNotShares,
  type Branch,
  type PlacedBlock,
} from '@switchyard/blocks';
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { removeCondition, setConditions } from '../document/commands/conditions.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { AddCondition } from './AddCondition.tsx';
import { nextThreshold } from './nextThreshold.ts';
import { onceDrawn } from '../ui/onceDrawn.ts';
import { texts } from '../texts/texts.ts';

interface PercentagesProps {
  block: PlacedBlock;
  branches: readonly Branch[];
}

/**
 * Shares in percent; what is left goes to the default branch. Shares that do not fit are not stored: they stay in their
 * boxes with the reason, and the flow keeps those it had.
 */
export function Percentages({ block, branches }: PercentagesProps) {
  const designer = useDesigner();
  const frame = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState<readonly string[]>();
  const thresholds = branches.map(({ operand = '' }) => operand);
  const decoded = decodeShares(thresholds);
  const stored = branches.map((_branch, index) => decoded?.shares[index]?.toString() ?? '');
  const before = useRef<readonly string[]>(stored);
  const isTyped = typed?.length === branches.length;
  const shown = isTyped ? typed : stored;
  const why = isTyped ? whyNotTyped(typed) : decoded ? undefined : unreadable(thresholds);
  const type = (next: readonly string[]): void => {
    setTyped(next);
    // On the way to shares that do not fit there are some that do; nobody meant those.
    const fitting = [next, before.current].find((shares) => whyNotTyped(shares) === undefined);
    if (fitting?.length !== branches.length) return;
    const encoded = encodeShares(fitting.map(Number));
    const changed = branches.map(
      ({ name }, index) => [name, { operator: 'NumberLessThan', operand: encoded[index] ?? '' }] as const,
    );
    designer.run(setConditions(block.id, Object.fromEntries(changed), 'percentages'));
  };
  const focusOn = (index: number): void =>
    onceDrawn(() => {
      const boxes = frame.current?.querySelectorAll<HTMLElement>('input') ?? [];
      const at = boxes[Math.min(index, boxes.length - 1)];
      (at ?? frame.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    });
  const rest = decoded?.rest ?? 100;
  return (
    <section className="conditions" aria-label={texts().properties.percentages} ref={frame}>
      <h3>{texts().properties.percentages}</h3>
      {branches.map(({ name }, index) => (
        <div className="field-row" key={name}>
          <input
            className="input"
            inputMode="numeric"
            aria-label={texts().properties.percentage(index + 1)}
            aria-invalid={why !== undefined}
            value={shown[index] ?? ''}
            autoComplete="off"
            onFocus={() => {
              before.current = stored;
            }}
            onBlur={() => {
              designer.document.endMark();
              if (why === undefined) setTyped(undefined);
            }}
            onChange={(event) => type(shown.map((share, at) => (at === index ? event.target.value.trim() : share)))}
          />
          <span aria-hidden="true">%</span>
          <IconButton
            label={texts().properties.removePercentage(index + 1)}
            icon={<X size={15} />}
            onClick={() => {
              setTyped(undefined);
              if (designer.run(removeCondition(block.id, name))) focusOn(index);
            }}
          />
        </div>
      ))}
      {decoded && branches.length > 0 ? (
        <div className="shares-bar" aria-hidden="true">
          {decoded.shares.map((share, index) => (
            <span key={branches[index]?.name} style={{ width: `${share}%` }} />
          ))}
        </div>
      ) : null}
      <p className={why ? 'field-problem' : 'field-help'} role="status">
        {why ?? texts().properties.restGoesToDefault(rest)}
      </p>
      <AddCondition
        block={block.id}
        operator="NumberLessThan"
        operand={nextThreshold(thresholds)}
        noun={texts().properties.percentageNoun}
        why={branches.length > 0 && rest <= 1 ? texts().properties.nothingLeft : undefined}
        onAdded={() => {
          setTyped(undefined);
          focusOn(branches.length);
        }}
      />
    </section>
  );
}

// helpers

function whyNotTyped(typed: readonly string[]): string | undefined {
  if (typed.length === 0) return undefined;
  const why = whyNotShares(typed.map((share) => readWholeNumber(share) ?? Number.NaN));
  return why && texts().properties.notStored(why);
}

function unreadable(thresholds: readonly string[]): string {
  return texts().properties.thresholdsAreNoShares(thresholds.join(', '));
}
