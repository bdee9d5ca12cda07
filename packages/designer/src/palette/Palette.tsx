import { FLOW_TYPE_FACTS } from '@switchyard/blocks';
import { Search } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useDocument } from '../DesignerContext.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { offersFor, type Offer } from './offers.ts';
import './palette.css';
import { PaletteItem } from './PaletteItem.tsx';
import { useAddBlock } from './useAddBlock.ts';
import { texts } from '../texts/texts.ts';

/** The blocks there are: searched, dragged onto the canvas, or added at its middle by Enter or a double click. */
export function Palette() {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<Offer>();
  const flowType = useDocument((state) => state.flowType);
  const { offered, groups, refused, elsewhere } = offersFor(flowType, search);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const add = useAddBlock();
  const item = (offer: Offer) => <PaletteItem key={offer.definition.id} offer={offer} onShow={setShown} />;
  const onKey = (event: KeyboardEvent): void => {
    const [first] = offered;
    if (event.key === 'Enter' && first && search.trim() !== '') add(first);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector('button')?.focus();
  };
  return (
    <section className="palette" aria-label={texts().palette.blocks}>
      <div className="palette-search">
        <Search size={15} aria-hidden="true" />
        <label className="visually-hidden" htmlFor={id}>
          {texts().palette.searchBlocks}
        </label>
        <input
          id={id}
          type="search"
          placeholder={texts().palette.searchBlocks}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={onKey}
        />
      </div>
      <div className="palette-groups" ref={list}>
        {groups.length + refused.length + elsewhere.length === 0 ? (
          <EmptyState title={texts().palette.noSuchBlock}>
            <p>{texts().palette.tryAnotherWord}</p>
          </EmptyState>
        ) : null}
        {groups.map(({ category, title, offers }) => (
          <div key={category} role="group" aria-labelledby={`${id}-${category}`}>
            <h3 id={`${id}-${category}`} className="palette-group" lang="en">
              {title}
            </h3>
            <ul>{offers.map(item)}</ul>
          </div>
        ))}
        {refused.length > 0 ? (
          <div role="group" aria-labelledby={`${id}-refused`} className="palette-refused">
            <h3 id={`${id}-refused`} className="palette-group">
              {texts().palette.notInFlows(FLOW_TYPE_FACTS[flowType].title)}
            </h3>
            <ul>{refused.map(item)}</ul>
          </div>
        ) : null}
        {elsewhere.length > 0 ? (
          <div role="group" aria-labelledby={`${id}-elsewhere`} className="palette-elsewhere">
            <h3 id={`${id}-elsewhere`} className="palette-group">
              {texts().palette.notOfferedHere}
            </h3>
            <ul>
              {elsewhere.map(({ title, why }) => (
                <li key={title}>{why}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <p className="palette-about" aria-hidden="true">
        {shown ? <b lang="en">{shown.definition.title}</b> : null}
        {shown ? aboutOf(shown) : texts().palette.howToAdd}
      </p>
    </section>
  );
}

// helpers

function aboutOf({ definition, note, whyNot }: Offer): string {
  return whyNot ?? (note === undefined ? definition.description : `${definition.description} ${note}`);
}
