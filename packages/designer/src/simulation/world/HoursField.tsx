import { isObject, pointerTo, toText } from '@switchyard/blocks';
import { Field } from '../../ui/Field.tsx';
import { EditAsJson } from './EditAsJson.tsx';
import { asHoursKind, describeWeek, hoursKind, type HoursKind } from './hoursAnswer.ts';
import { LaterChanges } from './LaterChanges.tsx';
import { PLACES } from './places.ts';
import { useWorldPlace } from './ShownWorld.tsx';
import { OpenBox } from './ValueBox.tsx';
import type { WorldField } from './worldField.ts';
import { texts } from '../../texts/texts.ts';

const KINDS: readonly { readonly kind: HoursKind; readonly label: string }[] = [
  {
    kind: 'open',
    get label() {
      return texts().world.open;
    },
  },
  {
    kind: 'closed',
    get label() {
      return texts().world.closed;
    },
  },
  {
    kind: 'weekly',
    get label() {
      return texts().world.weeklyHours;
    },
  },
  {
    kind: 'none',
    get label() {
      return PLACES.hours.none;
    },
  },
];

/** Open, closed, a change between them, or the weekly hours that stand there. */
export function HoursField({ field: { path, label } }: { field: WorldField }) {
  const { value, aside, problems, set } = useWorldPlace(path);
  const kind = hoursKind(value);
  // Weekly hours are not made here, so they are offered only where there are some.
  const offered = KINDS.filter((one) => one.kind !== 'weekly' || kind === 'weekly' || isObject(aside));
  return (
    <div className="world-value" data-world={pointerTo(path)}>
      <Field label={label} problems={problems}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={kind ?? ''}
            onChange={(event) => set(asHoursKind(value, event.target.value as HoursKind, aside))}
          >
            {kind === undefined ? <option value="">{toText(value) || texts().world.choose}</option> : null}
            {offered.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'weekly' ? (
        <div className="world-week">
          <ul>
            {describeWeek(value).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="field-help">{texts().world.inTimeZone(toText(isObject(value) ? value['TimeZone'] : ''))}</p>
          <EditAsJson path={path} what={texts().world.theseHours} />
        </div>
      ) : null}
      {kind === 'open' || kind === 'closed' ? (
        <LaterChanges
          label={label}
          path={path}
          value={value}
          problems={problems}
          blank={kind === 'open' ? 'closed' : 'open'}
          Box={OpenBox}
          onChange={set}
        />
      ) : null}
    </div>
  );
}
