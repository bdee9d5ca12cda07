import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, useState, type ReactNode } from 'react';
import { useChoices } from '../ui/useChoices.ts';
import { texts } from '../texts/texts.ts';

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly sign?: ReactNode;
  /** Why it cannot be chosen; undefined where it can. */
  readonly whyNot?: string | undefined;
}

interface ChooserProps {
  /** What is chosen, and for what. */
  title: string;
  /** What the search is called. */
  label: string;
  choicesFor: (search: string) => readonly Choice[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

/**
 * One of many, by its name: type to search, the arrow keys choose, Enter takes. What cannot be chosen is there too, with
 * the reason, so that nobody looks for it in vain.
 */
export function Chooser({ title, label, choicesFor, onChoose, onClose }: ChooserProps) {
  const [refusal, setRefusal] = useState('');
  const wasChosen = useRef(false);
  const take = (choice: Choice): void => {
    if (choice.whyNot === undefined) {
      wasChosen.current = true;
      onChoose(choice.id);
    } else setRefusal(texts().outline.cannotBeChosen(choice.title, choice.whyNot));
  };
  const { choices, field, list, option } = useChoices(choicesFor, take, () => setRefusal(''));
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        {/* Who chooses says where hands go on. */}
        <Base.Popup className="dialog chooser" finalFocus={() => !wasChosen.current}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          <input className="input" aria-label={label} placeholder={texts().outline.typeAPart} {...field} />
          <div {...list} aria-label={texts().outline.found} className="chooser-list">
            {choices.map((choice, place) => (
              <button
                {...option(place)}
                key={choice.id}
                aria-disabled={choice.whyNot !== undefined}
                className="chooser-option"
              >
                {choice.sign}
                <span>{choice.title}</span>
                {choice.whyNot === undefined ? null : <small>{choice.whyNot}</small>}
              </button>
            ))}
          </div>
          <p className="chooser-said" role="status">
            {choices.length === 0 ? texts().outline.nothingFound : refusal}
          </p>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
