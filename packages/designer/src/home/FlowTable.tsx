import { ArrowDown, ArrowUp, CircleAlert, FileX2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { writeAddress } from '../files/address.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { Button } from '../ui/Button.tsx';
import { describeAge, type FlowRow, type Order, type SortKey } from './flowRows.ts';
import { texts } from '../texts/texts.ts';

const COLUMNS: readonly (readonly [key: SortKey, title: () => string])[] = [
  ['name', () => texts().home.columnName],
  ['type', () => texts().home.columnType],
  ['blocks', () => texts().home.columnBlocks],
  ['problems', () => texts().home.columnProblems],
  ['changed', () => texts().home.columnChanged],
];

interface FlowTableProps {
  rows: readonly FlowRow[];
  order: Order;
  onOrder: (order: Order) => void;
}

/** The flows, one row each. A name is a link, so it opens in a new tab like any other. */
export function FlowTable({ rows, order, onOrder }: FlowTableProps) {
  const [now] = useState(Date.now);
  return (
    <div className="flow-table-frame">
      <table className="flow-table">
        <caption className="visually-hidden">{texts().home.caption}</caption>
        <thead>
          <tr>
            {COLUMNS.map(([key, title]) => (
              <th key={key} scope="col" aria-sort={sortOf(order, key)} className={`column-${key}`}>
                <button type="button" onClick={() => onOrder({ by: key, descending: nextOf(order, key) })}>
                  {title()}
                  {order.by === key ? order.descending ? <ArrowDown size={13} /> : <ArrowUp size={13} /> : null}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.path ?? row.draftKey} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, now }: { row: FlowRow; now: number }) {
  const workspace = useWorkspace();
  const { path, draftKey, problem } = row;
  const address =
    path === undefined ? writeAddress({ shows: 'draft', key: draftKey ?? '' }) : writeAddress({ shows: 'flow', path });
  return (
    <tr>
      <th scope="row" className="column-name">
        <a href={address}>{row.name}</a>
        {draftKey === undefined ? null : (
          <span className="chip">{path === undefined ? texts().home.draft : texts().home.unsavedChanges}</span>
        )}
        <div className="flow-path">
          {path ?? row.description}
          {path !== undefined && row.description !== '' ? ` · ${row.description}` : ''}
        </div>
        {draftKey === undefined ? null : (
          <Button
            look="quiet"
            className="danger row-discard"
            onClick={() => (path === undefined ? void workspace.discardDraft(draftKey) : workspace.askToRevert(path))}
          >
            {path === undefined ? texts().home.discard : texts().home.discardChanges}
            <span className="visually-hidden">
              {path === undefined ? texts().home.ofTheDraft(row.name) : texts().home.toFlow(row.name)}
            </span>
          </Button>
        )}
      </th>
      <td className="column-type" lang={row.flowType ? 'en' : undefined}>
        {row.typeTitle}
      </td>
      <td className="column-blocks">{row.blocks ?? '–'}</td>
      <td className="column-problems">{problem === undefined ? <Counts row={row} /> : <Unreadable why={problem} />}</td>
      <td className="column-changed">
        <time dateTime={new Date(row.changed).toISOString()}>{describeAge(row.changed, now)}</time>
      </td>
    </tr>
  );
}

function Counts({ row: { errors, warnings, path } }: { row: FlowRow }) {
  if (path === undefined) return '–';
  if (errors + warnings === 0) return <span className="count-none">{texts().home.noProblems}</span>;
  return (
    <span className="counts">
      {errors > 0 ? (
        <span className="count error">
          <CircleAlert size={14} aria-hidden="true" /> {errors}
          <span className="visually-hidden"> {texts().home.errors(errors)}</span>
        </span>
      ) : null}
      {warnings > 0 ? (
        <span className="count warning">
          <TriangleAlert size={14} aria-hidden="true" /> {warnings}
          <span className="visually-hidden"> {texts().home.warnings(warnings)}</span>
        </span>
      ) : null}
    </span>
  );
}

function Unreadable({ why }: { why: string }) {
  return (
    <span className="count error" title={why}>
      <FileX2 size={14} aria-hidden="true" /> {texts().home.cannotBeRead}
      <span className="unreadable-why">{why}</span>
    </span>
  );
}

// helpers

function sortOf(order: Order, key: SortKey): 'ascending' | 'descending' | undefined {
  if (order.by !== key) return undefined;
  return order.descending ? 'descending' : 'ascending';
}

/** A column begins with what people look for first: the newest, the most, the first in the alphabet. */
function nextOf(order: Order, key: SortKey): boolean {
  return order.by === key ? !order.descending : key !== 'name' && key !== 'type';
}
