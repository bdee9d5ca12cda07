import { useMemo } from 'react';
import { Breakable } from './Breakable.tsx';
import { atBlock } from './runSession.ts';
import { useRun } from './RunContext.tsx';
import { useRunNames } from './useRunNames.ts';
import { watched } from './watched.ts';
import { texts } from '../texts/texts.ts';

/** The contact as it stands: attributes, queue and the rest, with what the last block changed set apart. */
export function ContactWatch() {
  const session = useRun((state) => state.session);
  const names = useRunNames();
  const groups = useMemo(() => {
    if (!session) return [];
    const { blocks, simulation } = session.run;
    const before = blocks === 0 ? undefined : atBlock(session, blocks - 1).run.simulation.contact;
    return watched(simulation.contact, before, names);
  }, [session, names]);
  return (
    <details className="watch" open>
      <summary>{texts().simulation.contact}</summary>
      <table>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="watch-group">
              <th scope="rowgroup" colSpan={2}>
                {title}
              </th>
            </tr>
            {rows.map(({ name, value, changed }) => (
              <tr key={name} className={changed ? 'changed' : ''}>
                <th scope="row">
                  <Breakable text={name} />
                </th>
                <td>
                  <Breakable text={value} />
                  {changed ? <span className="visually-hidden"> {texts().simulation.changedByLastBlock}</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  );
}
