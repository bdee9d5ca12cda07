import { useMemo } from 'react';
import { atBlock } from './runSession.ts';
import { useRun } from './RunContext.tsx';
import { watched } from './watched.ts';

/** The contact as it stands: attributes, queue and the rest, with what the last block changed set apart. */
export function ContactWatch() {
  const session = useRun((state) => state.session);
  const rows = useMemo(() => {
    if (!session) return [];
    const { blocks, simulation } = session.run;
    const before = blocks === 0 ? undefined : atBlock(session, blocks - 1).run.simulation.contact;
    return watched(simulation.contact, before);
  }, [session]);
  return (
    <details className="watch" open>
      <summary>Contact</summary>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, name, value, changed }, index) => (
            <tr key={`${group}/${name}`} className={changed ? 'changed' : ''}>
              <td className="watch-group">{rows[index - 1]?.group === group ? '' : group}</td>
              <th scope="row">{name}</th>
              <td>
                {value}
                {changed ? <span className="visually-hidden"> (changed by the last block)</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
