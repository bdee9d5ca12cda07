import { ArrowRightLeft, Minus, Plus, Pencil, type LucideIcon } from 'lucide-react';
import { CHANGE_WORDS, type Change } from './comparing.ts';

const SIGNS: Readonly<Record<Change, LucideIcon>> = {
  added: Plus,
  removed: Minus,
  changed: Pencil,
  rewired: ArrowRightLeft,
};

/** How a block differs, in a sign and a word: the colour only helps. */
export function ChangeTag({ change }: { change: Change }) {
  const Sign = SIGNS[change];
  return (
    <span className={`change-tag ${change}`}>
      <Sign size={12} strokeWidth={3} aria-hidden="true" /> {CHANGE_WORDS[change]}
    </span>
  );
}
