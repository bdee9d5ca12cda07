import type { Problem } from '@switchyard/blocks';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
} from 'react';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { blockNames } from '../document/blockNames.ts';
import { viewOf } from '../document/derived.ts';
import type { MenuItem } from '../menuItem.ts';
import { currentRow, isChosen, parentsOf } from './currentRow.ts';
import './outline.css';
import { OutlineMenu, OutlineTools } from './OutlineMenu.tsx';
import { OutlineRow } from './OutlineRow.tsx';
import { readOutline } from './readOutline.ts';
import { rowsOf, rowWords, type Row } from './rows.ts';
import { LINE, MOST, scrollFor, shownRows } from './shownRows.ts';
import { lineThatBegins, treeMove } from './treeKeys.ts';
import { texts } from '../texts/texts.ts';

/** Letters that follow each other this fast, in milliseconds, are one word. */
const TYPING = 700;

/** The flow as a tree of lines: the second way to read it and to change it, for hands on the keyboard and for ears. */
export function Outline({ menu }: { menu: readonly MenuItem[] }) {
  const designer = useDesigner();
  const { session } = designer;
  const document = useDocument((state) => state.document);
  const told = useFindings((state) => state.problems);
  const selection = useSession((state) => state.selection);
  const wire = useSession((state) => state.wire);
  const at = useSession((state) => state.outlineAt);
  const naming = useSession((state) => state.outlineNaming);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState({ top: 0, height: 600 });
  const [menuAt, setMenuAt] = useState<HTMLElement>();
  const tree = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  const [before, setBefore] = useState({ key: '', place: 0 });
  const anchor = useRef<number>(undefined);
  const typed = useRef({ text: '', until: 0 });

  const flow = document?.flow;
  const items = useMemo(() => (flow ? readOutline(viewOf(flow)) : []), [flow]);
  const parents = useMemo(() => parentsOf(items), [items]);
  const rows = useMemo(() => rowsOf(items, closed), [items, closed]);
  const problems = useMemo(() => byBlock(told), [told]);
  const names = useMemo(() => (flow ? blockNames(viewOf(flow)) : new Map<string, string>()), [flow]);
  const chosen = { selection, wire };
  const current = currentRow(rows, chosen, { at, before, parents });
  const currentKey = rows[current]?.item.key ?? '';
  if (current !== before.place || currentKey !== before.key) setBefore({ key: currentKey, place: current });
  const isLong = rows.length > MOST;

  useLayoutEffect(() => {
    const list = tree.current;
    const line = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(currentKey)}"]`);
    const top = list && isLong ? scrollFor(current, { top: list.scrollTop, height: list.clientHeight }) : undefined;
    if (list && top !== undefined) list.scrollTop = top;
    if (!isLong) line?.scrollIntoView({ block: 'nearest' });
    // Hands stay in the tree when their line goes away or becomes another.
    const focused = window.document.activeElement;
    const isLost = focused === null || focused === window.document.body;
    const isElsewhere = focused?.getAttribute('role') === 'treeitem' && focused !== line;
    if (isHere.current && (isLost || isElsewhere)) line?.focus({ preventScroll: true });
  }, [tree, current, currentKey, isLong]);

  const goTo = (place: number, how: 'alone' | 'range' | 'more' = 'alone'): void => {
    const row = rows[place];
    if (!row) return;
    const { item } = row;
    const block = item.is === 'block' ? item.block.id : undefined;
    if (how === 'alone' || block === undefined) {
      anchor.current = place;
      session.select(block === undefined ? [] : [block], item.is === 'branch' ? item.wire : undefined);
    } else if (how === 'range') {
      const from = anchor.current ?? current;
      const between = rows.slice(Math.min(from, place), Math.max(from, place) + 1);
      const others = between.flatMap((one) => (one.item.is === 'block' ? [one.item.block.id] : []));
      session.select([...others.filter((id) => id !== block), block]);
    } else {
      const others = selection.filter((id) => id !== block);
      session.select(others.length < selection.length ? others : [...others, block]);
    }
    session.set({ outlineAt: item.key });
    const shown = block ?? (item.is === 'branch' ? item.wire.from : undefined);
    if (shown !== undefined) session.wish('reveal', [shown]);
  };
  const toggle = (key: string, open: boolean): void => {
    setClosed((now) => new Set(open ? [...now].filter((one) => one !== key) : [...now, key]));
    // What is closed hides what may be selected, and hands are at the line that is seen.
    const place = rows.findIndex(({ item }) => item.key === key);
    if (place !== current) goTo(place);
  };
  const wordsOf = ({ item }: Row): string =>
    rowWords(designer.view(), item, item.is === 'block' ? (problems.get(item.block.id) ?? []) : []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (!row || !(event.target instanceof Element) || event.target.getAttribute('role') !== 'treeitem') return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTypingOn = event.timeStamp < typed.current.until;
    // What follows is done to the line that has the focus.
    if (ACTS.has(event.key) && !isChosen(row, chosen)) goTo(current);
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      if (event.target instanceof HTMLElement) setMenuAt(event.target);
    } else if (isPlain && event.key === ' ' && !isTypingOn) {
      goTo(current);
    } else if (isPlain && event.key === '*') {
      const beside = rows.filter(({ parent }) => parent === row.parent).map(({ item }) => item.key);
      setClosed((now) => new Set([...now].filter((key) => !beside.includes(key))));
    } else if (isPlain && /^[\p{L}\p{N} ]$/u.test(event.key)) {
      const text = isTypingOn ? typed.current.text + event.key : event.key;
      typed.current = { text, until: event.timeStamp + TYPING };
      const found = lineThatBegins(rows.map(wordsOf), current, text);
      if (found !== undefined) goTo(found);
    } else {
      typed.current.until = 0;
      const move = isPlain ? treeMove(rows, current, event.key) : undefined;
      if (move && 'to' in move && event.shiftKey) goTo(blockFrom(rows, move.to, move.to < current ? -1 : 1), 'range');
      else if (move && 'to' in move) goTo(move.to);
      else if (move && 'open' in move) toggle(move.open, true);
      else if (move) toggle(move.close, false);
      // An arrow that has nowhere to go here would move the selected blocks of the canvas.
      else if (!isPlain || !event.key.startsWith('Arrow')) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const placeOf = (event: SyntheticEvent): number => {
    const line = event.target instanceof Element ? event.target.closest('[role=treeitem]') : null;
    return Number(line?.getAttribute('data-place') ?? -1);
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event);
    const row = rows[place];
    if (!row || (event.target instanceof Element && event.target.closest('input'))) return;
    if (event.target instanceof Element && event.target.closest('.outline-twist')) {
      toggle(row.item.key, row.expanded === false);
    } else goTo(place, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'more' : 'alone');
  };

  return (
    <div className="outline" onFocus={() => (isHere.current = true)} onBlur={() => (isHere.current = false)}>
      <OutlineTools menu={menu} />
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={texts().outline.outlineOfFlow}
        aria-multiselectable="true"
        data-keys="outline"
        className={isLong ? 'outline-tree long' : 'outline-tree'}
        onScroll={({ currentTarget }) => {
          if (isLong) setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
        }}
        onFocus={(event) => {
          // A screen reader goes to a line by itself.
          const place = placeOf(event);
          if (event.target.getAttribute('role') === 'treeitem' && place !== current) goTo(place);
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          if (rows[placeOf(event)]?.item.is === 'block') menu.find(({ id }) => id === 'set-up')?.run();
        }}
        onContextMenu={(event) => {
          const place = placeOf(event);
          const row = rows[place];
          if (!row || !(event.target instanceof Element)) return;
          event.preventDefault();
          if (!isChosen(row, chosen)) goTo(place);
          setMenuAt(event.target.closest<HTMLElement>('[role=treeitem]') ?? undefined);
        }}
      >
        {isLong ? <div role="none" style={{ height: rows.length * LINE }} /> : null}
        {shownRows(rows.length, current, view).map((place) => {
          const row = rows[place];
          if (!row) return null;
          const { item } = row;
          const found = item.is === 'block' ? problems.get(item.block.id) : undefined;
          return (
            <OutlineRow
              key={item.key}
              row={row}
              place={place}
              words={wordsOf(row)}
              name={item.is === 'block' ? (names.get(item.block.id) ?? '') : ''}
              problems={found ?? NONE}
              isCurrent={place === current}
              isSelected={isChosen(row, chosen)}
              isNaming={item.is === 'block' && naming === item.block.id}
              isLong={isLong}
            />
          );
        })}
      </div>
      <OutlineMenu menu={menu} at={menuAt} onClose={() => setMenuAt(undefined)} />
    </div>
  );
}

// helpers

/** The next line in a direction that is a block: nothing else can be selected together. */
function blockFrom(rows: readonly Row[], place: number, step: 1 | -1): number {
  let at = place;
  while (rows[at] && rows[at]?.item.is !== 'block') at += step;
  return at;
}

const NONE: readonly never[] = [];

function byBlock(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = found.get(problem.block ?? '');
    if (known) known.push(problem);
    else found.set(problem.block ?? '', [problem]);
  }
  return found;
}

/** Keys that do something to a line, beside those that go to another. */
const ACTS: ReadonlySet<string> = new Set(['Enter', 'Delete', 'Backspace', 'F2', 'F10', 'ContextMenu', 'c', 'x', 'd']);
