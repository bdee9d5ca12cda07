import { pointerTo, type PlacedProblem } from '@switchyard/blocks';
import { Clock3, Trash2 } from 'lucide-react';
import { useRef, type ComponentType } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { readChanging, writeChanging, type Change } from './changing.ts';
import { LengthBox, type ValueBoxProps } from './ValueBox.tsx';
import type { Path } from './worldPath.ts';
import { texts } from '../../texts/texts.ts';

interface LaterChangesProps {
  label: string;
  path: Path;
  value: unknown;
  problems: readonly PlacedProblem[];
  /** What the value becomes unless somebody says otherwise. */
  blank: unknown;
  Box: ComponentType<ValueBoxProps>;
  onChange: (value: unknown) => void;
}

/** What a value becomes later, change by change: "after 4 minutes: 1". */
export function LaterChanges({ label, path, value, problems, blank, Box, onChange }: LaterChangesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { first, later } = readChanging(value);
  const write = (next: readonly Change[]): void => onChange(writeChanging({ first, later: next }));
  const edit = (index: number, change: Partial<Change>): void =>
    write(later.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const isWrong = (index: number, member: 'after' | 'is'): boolean =>
    problems.some(({ pointer }) => pointer === pointerTo([...path, index + 1, member]));
  // The cursor follows: to the change that came, or to what is left when one is gone.
  const focusChange = (index: number): void => {
    requestAnimationFrame(() => {
      const rows = frame.current?.querySelectorAll('.later-change') ?? [];
      const row = rows[Math.min(index, rows.length - 1)];
      (row ?? frame.current)?.querySelector<HTMLElement>('input, select, [data-add]')?.focus();
    });
  };
  return (
    <div className="later" ref={frame}>
      {later.map((change, index) => (
        // Changes have no identity but their place.
        <div className="later-change" role="group" aria-label={texts().world.changeOf(label, index + 1)} key={index}>
          <span>{texts().world.after}</span>
          <LengthBox
            label={texts().world.afterLabel}
            value={change.after}
            invalid={isWrong(index, 'after')}
            onChange={(after) => edit(index, { after })}
          />
          <Box
            label={texts().world.thenOf(label)}
            value={change.is}
            invalid={isWrong(index, 'is')}
            onChange={(is) => edit(index, { is })}
          />
          <IconButton
            label={texts().world.removeChange(index + 1, label)}
            icon={<Trash2 size={15} />}
            onClick={() => {
              write(later.filter((_change, at) => at !== index));
              focusChange(index);
            }}
          />
        </div>
      ))}
      <Button
        look="quiet"
        data-add
        aria-label={texts().world.changesLaterOf(label)}
        onClick={() => {
          write([...later, { after: '4 minutes', is: blank }]);
          focusChange(later.length);
        }}
      >
        <Clock3 size={14} aria-hidden="true" /> {texts().world.changesLater}
      </Button>
    </div>
  );
}
