import type { DiffLine } from '@switchyard/blocks/diff';
import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ChangeTag } from './ChangeTag.tsx';
import './compare.css';
import { showDifference } from './compareCommands.ts';
import { compareWith, countWords, type Difference } from './comparing.ts';
import { texts } from '../texts/texts.ts';

/** What differs, in words: old and new of every property. Choosing one goes to its block. */
export function CompareList() {
  const comparing = useSession((state) => state.comparing);
  const document = useDocument((state) => state.document);
  if (!comparing || !document) return null;
  const { differences, comparison } = compareWith(comparing.flow, document.flow);
  const { untold } = comparison.diff;
  return (
    <section className="compare-list" aria-labelledby="compare-title">
      <h2 id="compare-title">{texts().compare.comparedWith(comparing.label)}</h2>
      <p className="compare-count">{upperFirst(countWords(differences))}.</p>
      {differences.length === 0 ? (
        <EmptyState title={texts().compare.bothSayTheSame}>
          <p>{texts().compare.nothingDiffers}</p>
        </EmptyState>
      ) : (
        <ol>
          {differences.map((difference, index) => (
            <Row key={`${difference.block ?? ''} ${index}`} difference={difference} index={index} />
          ))}
        </ol>
      )}
      {untold > 0 ? <p className="compare-untold">{texts().compare.ofLayoutOnly(untold)}</p> : null}
    </section>
  );
}

function Row({ difference, index }: { difference: Difference; index: number }) {
  const designer = useDesigner();
  const isCurrent = useSession((state) => state.comparing?.at === index);
  const { change, title, lines } = difference;
  return (
    <li className={isCurrent ? 'current' : ''}>
      <button
        type="button"
        className="difference"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => showDifference(designer, index)}
      >
        {change === 'flow' ? null : <ChangeTag change={change} />} <span lang="en">{title}</span>
      </button>
      {lines.length > 0 ? (
        <dl>
          {lines.map((line, place) => (
            // A label may come twice, of two conditions say.
            <Line key={`${line.label} ${place}`} line={line} />
          ))}
        </dl>
      ) : null}
    </li>
  );
}

function Line({ line: { label, before, after } }: { line: DiffLine }) {
  return (
    <div className="difference-line">
      <dt lang="en">{label}</dt>
      {before === undefined ? null : (
        <dd className="before">
          <span className="visually-hidden">{texts().compare.was} </span>
          <del>{before}</del>
        </dd>
      )}
      {after === undefined ? null : (
        <dd className="after">
          <span aria-hidden="true">→ </span>
          <span className="visually-hidden">{texts().compare.isNow} </span>
          <ins>{after}</ins>
        </dd>
      )}
    </div>
  );
}

// helpers

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
