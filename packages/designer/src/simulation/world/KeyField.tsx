import { isObject, pointerTo, toText } from '@switchyard/blocks';
import { shortName } from '@switchyard/runtime';
import { useId } from 'react';
import { Field } from '../../ui/Field.tsx';
import { useWorldJson, useWorldPlace } from './ShownWorld.tsx';
import type { Place, WorldField } from './worldField.ts';
import { getIn } from './worldPath.ts';

/** A thing of the world by what it is called; those the world knows are offered. */
function keyField(place: Place) {
  return function KeyField({ field: { path, label, help } }: { field: WorldField }) {
    const list = useId();
    const { value, problems, set } = useWorldPlace(path);
    const things = getIn(useWorldJson(), [place]);
    return (
      <div data-world={pointerTo(path)}>
        <Field label={label} help={help} problems={problems}>
          {(control) => (
            <>
              <input
                {...control}
                className="input"
                list={list}
                autoComplete="off"
                value={toText(value)}
                onChange={(event) => set(event.target.value === '' ? undefined : event.target.value)}
              />
              <datalist id={list}>
                {Object.entries(isObject(things) ? things : {}).map(([key, thing]) => (
                  <option key={key}>{(isObject(thing) && toText(thing['name'])) || shortName(key)}</option>
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
    );
  };
}

export const QueueKeyField = keyField('queues');
export const HoursKeyField = keyField('hours');
