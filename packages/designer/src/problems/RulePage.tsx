import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { readPage, readTurns, type PagePart } from './readPage.ts';

/** What there is to read about a rule: the page `switchyard explain` prints. It is loaded when somebody asks. */
export function RulePage({ rule, onClose }: { rule: string; onClose: () => void }) {
  const parts = useParts(rule);
  return (
    <Dialog open wide title={rule} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
      <section className="rule-page" tabIndex={0} aria-label={`About ${rule}`} aria-busy={parts === undefined}>
        {parts === undefined ? <p>Loading…</p> : parts.map((part, index) => <Part key={index} part={part} />)}
      </section>
    </Dialog>
  );
}

// helpers

/** The parts of a page below its name, which stands in the title already; undefined until they are here. */
function useParts(rule: string): readonly PagePart[] | undefined {
  const [loaded, setLoaded] = useState<{ rule: string; parts: readonly PagePart[] }>();
  useEffect(() => {
    let isWanted = true;
    const show = (page: string): void => {
      if (isWanted) setLoaded({ rule, parts: readPage(page).slice(1) });
    };
    import('@switchyard/blocks/rule-pages').then(
      ({ rulePages }) => show(rulePages[rule] ?? ''),
      () => show(`# ${rule}\n\nThe page cannot be loaded: the server does not answer. \`switchyard explain\` has it.`),
    );
    return () => {
      isWanted = false;
    };
  }, [rule]);
  return loaded?.rule === rule ? loaded.parts : undefined;
}

function Part({ part }: { part: PagePart }) {
  if (part.kind === 'heading') return <h3>{withCode(part.text)}</h3>;
  if (part.kind === 'paragraph') return <p>{withCode(part.text)}</p>;
  if (part.kind === 'code') return <pre>{part.text}</pre>;
  if (part.kind === 'list') {
    return (
      <ul>
        {part.items.map((item) => (
          <li key={item}>{withCode(item)}</li>
        ))}
      </ul>
    );
  }
  return (
    <table>
      <thead>
        <tr>
          {part.head.map((cell) => (
            <th key={cell} scope="col">
              {withCode(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => (
          <tr key={row.join('|')}>
            {row.map((cell, index) => (
              <td key={part.head[index]}>{withCode(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function withCode(text: string): ReactNode {
  return readTurns(text).map((turn, index) => (
    <Fragment key={`${index}${turn}`}>{index % 2 === 0 ? turn : <code>{turn}</code>}</Fragment>
  ));
}
