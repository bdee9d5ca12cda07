import { Search } from 'lucide-react';
import { useId, useState, type DragEvent } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import { placeBlock } from '../document/commands/placeBlock.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BLOCK_DRAG } from './drag.ts';
import { offersFor, type Offer } from './offers.ts';
import './palette.css';

/** The blocks there are: searched, dragged onto the canvas, or added at its middle by Enter or a double click. */
export function Palette() {
  const [search, setSearch] = useState('');
  const flowType = useDocument((state) => state.flowType);
  const groups = offersFor(flowType, search);
  const id = useId();
  return (
    <section className="palette" aria-label="Blocks">
      <div className="palette-search">
        <Search size={15} aria-hidden="true" />
        <label className="visually-hidden" htmlFor={id}>
          Search blocks
        </label>
        <input
          id={id}
          type="search"
          placeholder="Search blocks"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <div className="palette-groups">
        {groups.length === 0 ? (
          <EmptyState title="No such block">
            <p>Try another word, such as “queue”, “lambda” or “hang up”.</p>
          </EmptyState>
        ) : null}
        {groups.map(({ category, title, offers }) => (
          <div key={category} role="group" aria-labelledby={`${id}-${category}`}>
            <h3 id={`${id}-${category}`} className="palette-group">
              {title}
            </h3>
            <ul>
              {offers.map((offer) => (
                <PaletteItem key={offer.definition.id} offer={offer} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function PaletteItem({ offer: { definition, whyNot, note } }: { offer: Offer }) {
  const designer = useDesigner();
  const about = useId();
  const add = (): void => {
    if (whyNot !== undefined) return designer.session.say(`${definition.title} is not offered here. ${whyNot}`);
    const id = designer.newId();
    designer.run(placeBlock({ block: definition.id, id, position: designer.session.store.getState().centre }));
    designer.session.select([id]);
    designer.session.say(`Added ${definition.title}.`);
  };
  const drag = (event: DragEvent): void => {
    event.dataTransfer.setData(BLOCK_DRAG, definition.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <li>
      <button
        type="button"
        className="palette-item"
        draggable={whyNot === undefined}
        aria-disabled={whyNot !== undefined}
        aria-label={definition.title}
        aria-describedby={about}
        title={whyNot ?? definition.description}
        onDragStart={drag}
        onDoubleClick={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      >
        <BlockSign icon={definition.icon} category={definition.category} />
        <span>
          <span className="palette-title">{definition.title}</span>
          <span id={about} className="palette-about">
            {whyNot ?? note ?? definition.description}
          </span>
        </span>
      </button>
    </li>
  );
}
