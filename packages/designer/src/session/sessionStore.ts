/** What is never saved: what is selected, which panel is open, what was just said. It never enters history. */
import type { PlacedProblem, Position } from '@switchyard/blocks';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Comparing } from '../compare/comparing.ts';
import type { Wire } from '../document/command.ts';
import type { JsonDrafts } from '../json/jsonDrafts.ts';
import type { LanguageChoice } from '../texts/languages.ts';

/** `compare` is there while a comparison lasts. */
export type Panel = 'properties' | 'json' | 'run' | 'history' | 'compare';
export type Theme = 'system' | 'light' | 'dark';

/** Goes round the themes: the system's, light, dark. */
export function nextTheme(theme: Theme): Theme {
  return ({ system: 'light', light: 'dark', dark: 'system' } as const)[theme];
}

/** Where a run has been, for the canvas to show. */
export interface RunTrail {
  /** The block the contact stands at. */
  readonly current: string | undefined;
  readonly visited: ReadonlySet<string>;
  /** `block/branch`, for every branch that was taken. */
  readonly taken: ReadonlySet<string>;
}

/** A part of the canvas, as it is looked at. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Something the canvas is asked to do; a new number makes it a new wish. */
export interface CanvasWish {
  readonly does: 'fit' | 'begin' | 'reveal' | 'centre' | 'rename' | 'focus' | 'actualSize' | 'zoomIn' | 'zoomOut';
  readonly ids?: readonly string[];
  readonly number: number;
}

/** What is being chosen for a branch in the outline: the block it leads to, or a new one to put after it. */
export interface OutlineChoosing {
  readonly what: 'target' | 'block';
  readonly wire: Wire;
}

/**
 * A place in a block's form: one of its fields, where one of its branches leads, its name, or its first field, which
 * is either to be typed in or only ready while the keys of the canvas stay what they are.
 */
export type FieldWish = { readonly block: string } & (
  | { readonly field: string; readonly row?: string }
  | { readonly condition: string }
  | { readonly branch: string }
  | { readonly name: true }
  | { readonly first: 'ready' | 'typing' }
);

export interface Choosing {
  readonly wire: Wire;
  readonly how: 'connect' | 'insert' | 'add';
  /** Where the list opens, in pixels of the window; at the branch where not given. */
  readonly at?: Position;
}

export interface SessionState {
  readonly selection: readonly string[];
  readonly wire: Wire | undefined;
  /** Whether blocks are being dragged: whatever is not the canvas waits for where they are dropped. */
  readonly moving: boolean;
  readonly panel: Panel;
  /** The field to put the cursor in, once the block's form is there. */
  readonly focusField: FieldWish | undefined;
  /** The block whose name is being typed on the canvas. */
  readonly renaming: string | undefined;
  /** Whether the JSON panel shows the selected block alone. */
  readonly jsonScope: 'flow' | 'block';
  /** What was typed as JSON, as far as the flow does not say it so. */
  readonly jsonDrafts: JsonDrafts;
  /** Whether the lower panel shows the problems. */
  readonly problemsOpen: boolean;
  /** Whether the lower panel shows what is looked for in all flows. */
  readonly searchOpen: boolean;
  /** Whether the list of blocks, on the left, is shown. */
  readonly paletteOpen: boolean;
  /** What the panel on the left shows: the blocks there are, or the flow as an outline. */
  readonly left: 'blocks' | 'outline';
  /** The line of the outline hands are at, whether it is selected or not. */
  readonly outlineAt: string | undefined;
  /** The block whose name is being typed in the outline. */
  readonly outlineNaming: string | undefined;
  readonly outlineChoosing: OutlineChoosing | undefined;
  /** Whether the side panel, on the right, is shown. */
  readonly sideOpen: boolean;
  readonly theme: Theme;
  readonly language: LanguageChoice;
  /** Read out by screen readers, and shown for a while. */
  readonly said: { readonly text: string; readonly number: number } | undefined;
  /** Read out only: what somebody who looks at the screen sees anyway. */
  readonly told: { readonly text: string; readonly number: number } | undefined;
  readonly trail: RunTrail | undefined;
  /** What the open flow is compared with. */
  readonly comparing: Comparing | undefined;
  readonly wish: CanvasWish | undefined;
  /** A branch for which something is being chosen: a block to connect it to, or a new one on it or where it was drawn to. */
  readonly choosing: Choosing | undefined;
  /** The middle of what the canvas shows, in the flow's own coordinates: where new blocks go. */
  readonly centre: Position;
  /** Where the pointer is in the flow, while it is over the canvas. */
  readonly whereIsPointer: (() => Position | undefined) | undefined;
  /** The text that is looked for in the flow, and the block that was come to; undefined while nothing is looked for. */
  readonly finding: { readonly text: string; readonly at: string | undefined } | undefined;
  /** Where the canvas begins when the next flow opens, if not at its beginning. */
  readonly beginAt: { readonly block: string } | View | undefined;
  /** What the canvas shows. */
  readonly view: View | undefined;
  /** The blocks that have it. */
  readonly found: ReadonlySet<string> | undefined;
  /** The block that a list points out, while the pointer or the focus is there. */
  readonly pointedOut: string | undefined;
  /** What lies over everything else: the command palette, the shortcuts, the map of all flows, a new flow. */
  readonly help: 'commands' | 'shortcuts' | 'map' | 'newFlow' | undefined;
  /** A text from the clipboard in which no blocks were found, and why not. */
  readonly unpasted: { readonly text: string; readonly problems: readonly PlacedProblem[] } | undefined;
}

export interface SessionStore {
  readonly store: StoreApi<SessionState>;
  select(selection: readonly string[], wire?: Wire): void;
  say(text: string): void;
  tell(text: string): void;
  wish(does: CanvasWish['does'], ids?: readonly string[]): void;
  set(changes: Partial<SessionState>): void;
}

export function createSessionStore(theme: Theme = 'system', language: LanguageChoice = 'system'): SessionStore {
  const store = createStore<SessionState>(() => ({
    selection: [],
    wire: undefined,
    moving: false,
    panel: 'properties',
    focusField: undefined,
    renaming: undefined,
    jsonScope: 'flow',
    jsonDrafts: {},
    problemsOpen: false,
    searchOpen: false,
    paletteOpen: true,
    left: 'blocks',
    outlineAt: undefined,
    outlineNaming: undefined,
    outlineChoosing: undefined,
    sideOpen: true,
    theme,
    language,
    said: undefined,
    told: undefined,
    trail: undefined,
    comparing: undefined,
    wish: undefined,
    choosing: undefined,
    centre: { x: 0, y: 0 },
    whereIsPointer: undefined,
    finding: undefined,
    beginAt: undefined,
    view: undefined,
    found: undefined,
    pointedOut: undefined,
    help: undefined,
    unpasted: undefined,
  }));
  let number = 0;
  return {
    store,
    select: (selection, wire) => store.setState({ selection, wire }),
    // Whoever says something of a change says it instead.
    say: (text) => store.setState({ said: { text, number: ++number }, told: undefined }),
    tell: (text) => store.setState({ told: { text, number: ++number } }),
    wish: (does, ids) => store.setState({ wish: { does, number: ++number, ...(ids ? { ids } : {}) } }),
    set: (changes) => store.setState({ ...following(changes), ...changes }),
  };
}

// helpers

/** What a side panel is asked to show has to be seen, and the lower panel shows one thing at a time. */
function following({ panel, left, problemsOpen, searchOpen }: Partial<SessionState>): Partial<SessionState> {
  return {
    ...(panel ? { sideOpen: true } : {}),
    ...(left ? { paletteOpen: true } : {}),
    ...(problemsOpen ? { searchOpen: false } : {}),
    ...(searchOpen ? { problemsOpen: false } : {}),
  };
}
