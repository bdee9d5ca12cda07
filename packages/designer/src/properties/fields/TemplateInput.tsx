import { Suggest, type SuggestProps } from '../../ui/Suggest.tsx';
import type { FieldOffers } from './fieldEditor.ts';
import { offeredReferences } from './offered.ts';
import { tokenAtEnd } from './token.ts';

type TemplateInputProps = Omit<SuggestProps, 'items' | 'onChange'> & {
  offers: Pick<FieldOffers, 'references'>;
  onChange: (text: string) => void;
};

/** A line of text in which a `$` begins a reference, which is completed where it stands. */
export function TemplateInput({ offers, onChange, ...input }: TemplateInputProps) {
  const token = tokenAtEnd(input.value);
  const items = token
    ? offeredReferences(offers, token.typed === '$' ? '' : token.typed).map((item) => ({
        ...item,
        value: token.before + item.value,
        ...(token.before === '' ? {} : { label: item.value }),
      }))
    : [];
  return <Suggest {...input} items={items} onChange={(text) => onChange(text)} />;
}
