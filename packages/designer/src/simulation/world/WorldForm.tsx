import { pointerTo } from '@switchyard/blocks';
import { useEffect, useRef } from 'react';
import { ProblemList } from '../../files/ProblemList.tsx';
import { useRun, useRuns } from '../RunContext.tsx';
import { useWorldProblems } from './ShownWorld.tsx';
import { Fields, ThingCard } from './ThingCard.tsx';
import type { WorldGroup } from './worldField.ts';
import { problemsBeside } from './worldForm.ts';

/** So many things are shown open; more are a list to choose from. */
const MOST_OPEN = 3;

/** Everything outside the task that the flow asks about, group by group. */
export function WorldForm({ groups, text }: { groups: readonly WorldGroup[]; text: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const beside = problemsBeside(groups, useWorldProblems());
  const things = groups.reduce((count, group) => count + group.things.length, 0);
  useLookAt(frame);
  return (
    <div className="world-form" ref={frame}>
      {groups.map((group) => (
        <fieldset className="world-group" key={group.title}>
          <legend>{group.title}</legend>
          <Fields fields={group.fields} />
          {group.things.map((thing) => (
            <ThingCard
              key={pointerTo(thing.path)}
              thing={thing}
              opens={things <= MOST_OPEN || thing.stands === 'unsaid'}
            />
          ))}
        </fieldset>
      ))}
      {beside.length > 0 ? <ProblemList text={text} problems={beside} most={2} /> : null}
    </div>
  );
}

/** Puts the cursor where a person is to look, in whatever card that stands. */
function useLookAt(frame: { readonly current: HTMLElement | null }): void {
  const runs = useRuns();
  const path = useRun((state) => state.lookAt);
  useEffect(() => {
    if (!path) return;
    // The place itself may have no field of its own; then the nearest one around it has.
    for (let length = path.length; length > 0; length--) {
      const place = `[data-world="${CSS.escape(pointerTo(path.slice(0, length)))}"]`;
      const at = frame.current?.querySelector<HTMLElement>(place);
      const field = at?.querySelector<HTMLElement>(':is(input, select, textarea)') ?? at?.querySelector('button');
      if (!field) continue;
      for (let card = field.closest('details'); card; card = card.parentElement?.closest('details') ?? null)
        card.open = true;
      field.focus();
      break;
    }
    runs.looked();
  }, [path, runs, frame]);
}
