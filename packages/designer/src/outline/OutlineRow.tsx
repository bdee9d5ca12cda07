import type { Problem, Severity } from '@switchyard/blocks';
import { lineOf } from '@switchyard/drawing';
import { ChevronDown, ChevronRight, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { memo, useId, type CSSProperties } from 'react';
import { TitleInput } from '../canvas/TitleInput.tsx';
import { useDesigner } from '../DesignerContext.tsx';
import { withoutBlock } from '../problems/alikeProblems.ts';
import { BlockSign } from '../ui/BlockSign.tsx';
import { focusOutline } from './focusOutline.ts';
import type { OutlineItem } from './readOutline.ts';
import type { Row } from './rows.ts';
import { LINE } from './shownRows.ts';

interface OutlineRowProps {
  row: Row;
  /** Its place among all lines. */
  place: number;
  /** What it is called. */
  words: string;
  /** What its block is called. */
  name: string;
  problems: readonly Problem[];
  isCurrent: boolean;
  isSelected: boolean;
  isNaming: boolean;
  /** Whether only a part of the lines is drawn, each where it belongs. */
  isLong: boolean;
}

/** A line of the outline. All that it shows by colour or sign it says in words. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { row, place, words, problems, isCurrent, isSelected, isNaming, isLong } = props;
  const { item, level, expanded } = row;
  const about = item.is === 'block' ? [lineOf(item.block), ...problems.map(withoutBlock)].filter(Boolean) : [];
  const look = ['outline-row', item.is, item.is === 'branch' ? item.kind : '', isSelected ? 'selected' : ''];
  const aboutId = useId();
  const style = { '--level': level, ...(isLong ? { top: place * LINE, height: LINE } : {}) } as CSSProperties;
  const Twist = expanded === true ? ChevronDown : ChevronRight;
  return (
    <div
      role="treeitem"
      className={look.filter(Boolean).join(' ')}
      style={style}
      aria-label={words}
      aria-describedby={about.length > 0 ? aboutId : undefined}
      aria-level={level}
      aria-setsize={row.of}
      aria-posinset={row.place}
      aria-expanded={expanded}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      data-place={place}
      data-row={item.key}
      title={isNaming ? undefined : [words, ...about].join('\n')}
    >
      <span className="outline-twist" aria-hidden="true">
        {expanded === undefined ? null : <Twist size={14} />}
      </span>
      {isNaming && item.is === 'block' ? <Naming item={item} /> : <Words {...props} />}
      {about.length > 0 ? (
        <span id={aboutId} hidden>
          {about.map(asSentence).join(' ')}
        </span>
      ) : null}
    </div>
  );
});

function Naming({ item: { block } }: { item: Extract<OutlineItem, { is: 'block' }> }) {
  const { session } = useDesigner();
  return (
    <span className="outline-naming">
      <TitleInput
        block={block}
        onDone={(refocus) => {
          session.set({ outlineNaming: undefined });
          if (refocus) focusOutline();
        }}
      />
    </span>
  );
}

function Words({ row: { item }, words, name, problems }: OutlineRowProps) {
  if (item.is !== 'block') {
    const [label = '', ...rest] = words.split(': ');
    return (
      <span className="outline-words">
        <b>{label}</b>
        {item.is === 'unreached' ? null : ': '}
        <span>{item.is === 'unreached' ? ` (${item.count})` : rest.join(': ')}</span>
      </span>
    );
  }
  const worst = SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
  const { definition, title, named } = item.block;
  return (
    <>
      <BlockSign icon={definition?.icon} category={definition?.category ?? 'foreign'} />
      <span className="outline-words">
        <b>{named ? title : name}</b>
        {named ? <span> {name.slice(title.length + 1)}</span> : null}
      </span>
      {worst ? <Badge severity={worst} /> : null}
    </>
  );
}

function Badge({ severity }: { severity: Severity }) {
  const Sign = BADGES[severity];
  return <Sign size={14} className={`outline-badge ${severity}`} aria-hidden="true" />;
}

// helpers

const SEVERITIES = ['error', 'warning', 'info'] as const;
const BADGES = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
