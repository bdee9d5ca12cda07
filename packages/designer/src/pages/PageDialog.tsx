import { Fragment, lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { readPage, readTurns, type PagePart } from '../problems/readPage.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './pages.css';
import { texts } from '../texts/texts.ts';

// Drawing flows is loaded when somebody reads about one.
const FlowPicture = lazy(async () => ({ default: (await import('./FlowPicture.tsx')).FlowPicture }));

interface PageDialogProps {
  title: string;
  /** Loads the page when somebody asks; what it says of a failure is shown in its place. */
  load: () => Promise<string>;
  onClose: () => void;
}

/** A page to read, over everything else. Its own title is left out: the dialog has it. */
export function PageDialog({ title, load, onClose }: PageDialogProps) {
  const [parts, setParts] = useState<readonly PagePart[]>();
  useEffect(() => {
    let isWanted = true;
    void load().then((page) => {
      if (isWanted) setParts(readPage(page).slice(1));
    });
    return () => {
      isWanted = false;
    };
  }, [load]);
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts().pages.close}</Button>}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
      <section className="page" tabIndex={0} aria-label={texts().pages.about(title)} aria-busy={parts === undefined}>
        {parts === undefined ? (
          <p>{texts().pages.loading}</p>
        ) : (
          // The pages of rules and blocks are written in English.
          <div className="page-parts" lang="en">
            {parts.map((part, index) => (
              <Part key={index} part={part} />
            ))}
          </div>
        )}
      </section>
    </Dialog>
  );
}

// helpers

function Part({ part }: { part: PagePart }) {
  if (part.kind === 'heading') return <h3>{withCode(part.text)}</h3>;
  if (part.kind === 'paragraph') return <p>{withCode(part.text)}</p>;
  if (part.kind === 'code') {
    return (
      <>
        {part.text.startsWith('{') ? (
          <Suspense fallback={null}>
            <FlowPicture text={part.text} />
          </Suspense>
        ) : null}
        <pre>{part.text}</pre>
      </>
    );
  }
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
