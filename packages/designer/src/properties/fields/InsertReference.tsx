import { NAMESPACES } from '@switchyard/blocks/references';
import type { FieldOffers } from './fieldEditor.ts';
import { texts } from '../../texts/texts.ts';

interface InsertReferenceProps {
  /** Of the field. */
  label: string;
  offers: Pick<FieldOffers, 'references'>;
  onPick: (reference: string) => void;
}

/** Puts a reference into a text: the block takes what stands there when it runs. */
export function InsertReference({ label, offers: { references }, onPick }: InsertReferenceProps) {
  return (
    <select
      className="input insert-reference"
      aria-label={texts().properties.insertReferenceInto(label)}
      value=""
      onChange={(event) => onPick(event.target.value)}
    >
      <option value="">{texts().properties.insertReference}</option>
      {NAMESPACES.map(({ id, title }) => {
        const members = references.filter(({ namespace, isThere }) => namespace === id && isThere);
        return members.length === 0 ? null : (
          <optgroup key={id} label={title}>
            {members.map(({ text, about }) => (
              <option key={text} value={text} title={about}>
                {text}
              </option>
            ))}
          </optgroup>
        );
      })}
    </select>
  );
}
