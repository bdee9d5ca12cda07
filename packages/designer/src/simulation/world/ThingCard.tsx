import { pointerTo } from '@switchyard/blocks';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useRuns } from '../RunContext.tsx';
import { editors } from './editors.ts';
import { PLACES } from './places.ts';
import { useWorldPlace } from './ShownWorld.tsx';
import type { WorldField, WorldThing } from './worldField.ts';
import { texts } from '../../texts/texts.ts';

/** One thing the task meets: a line that says how it stands, and its fields when it is opened. */
export function ThingCard({ thing, opens }: { thing: WorldThing; opens: boolean }) {
  const { problems } = useWorldPlace(thing.path);
  // Open or closed is the person's choice once the card is there.
  const [open] = useState(opens);
  const isWrong = problems.length > 0;
  return (
    <details className="thing" open={open} data-world={pointerTo(thing.path)}>
      <summary>
        <ChevronRight size={16} aria-hidden="true" />
        <span className="thing-title">{thing.title}</span>
        <span className={isWrong ? 'thing-words wrong' : 'thing-words'}>
          {isWrong ? texts().world.somethingIsWrong : thing.words}
        </span>
      </summary>
      <div className="thing-fields" role="group" aria-label={`${PLACES[thing.place].one} ${thing.title}`}>
        {thing.blocks.length > 0 ? (
          <p className="field-help">{texts().world.namedBy(thing.blocks.join(', '))}</p>
        ) : null}
        <ThingFields thing={thing} />
      </div>
    </details>
  );
}

function ThingFields({ thing }: { thing: WorldThing }) {
  const { place, path, stands, fields, more, example } = thing;
  const runs = useRuns();
  const { aside, set } = useWorldPlace(path);
  const { one, none, ownNone } = PLACES[place];
  if (stands === 'unsaid') {
    return (
      <>
        <p>{texts().world.notKnownYet}</p>
        <div>
          <Button
            onClick={() => {
              set(example);
              runs.showWorld('form', path);
            }}
          >
            <Plus size={14} aria-hidden="true" /> {texts().world.addIt}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {stands === 'none' && !ownNone ? null : <Fields fields={fields} />}
      {ownNone ? null : (
        <label className="world-check">
          <input
            type="checkbox"
            checked={stands === 'none'}
            onChange={(event) => set(event.target.checked ? null : (aside ?? example))}
          />
          {none}
        </label>
      )}
      {stands === 'none' || more.length === 0 ? null : (
        <details className="world-more">
          <summary>{texts().world.moreAbout(one)}</summary>
          <Fields fields={more} />
        </details>
      )}
    </>
  );
}

export function Fields({ fields }: { fields: readonly WorldField[] }) {
  if (fields.length === 0) return null;
  return (
    <div className="world-fields">
      {fields.map((field) => {
        const Editor = editors[field.kind];
        return <Editor key={pointerTo(field.path)} field={field} />;
      })}
    </div>
  );
}
