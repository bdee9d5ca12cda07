/**
 * The world of a setup, changed by its form or as JSON. Both write the same text, so they are in step; JSON that cannot
 * be read yet waits beside it, and nothing a person typed is lost by looking at the other one.
 */
import { pointerTo } from '@switchyard/blocks';
import { readWorldText } from '../readWorldText.ts';
import { getIn, setIn, type Path } from './worldPath.ts';

export interface EditedWorld {
  /** The world as JSON: what the form shows and what a run is given. */
  readonly world: string;
  /** JSON that cannot be read yet. */
  readonly unread: string | undefined;
  /** Whether it is shown as JSON. */
  readonly asJson: boolean;
  /** What stood where the form says something plainer now, by JSON pointer, so that it can come back. */
  readonly aside: Readonly<Record<string, unknown>>;
}

/** The text a person is shown as JSON. */
export function worldText({ world, unread }: EditedWorld): string {
  return unread ?? world;
}

/** The world as it is typed. */
export function typeWorld(edited: EditedWorld, text: string): EditedWorld {
  return readWorldText(text).json ? { ...edited, world: text, unread: undefined } : { ...edited, unread: text };
}

/** The world with one value changed in the form; undefined takes the member away. */
export function changeWorld(edited: EditedWorld, path: Path, value: unknown): EditedWorld {
  const json = readWorldText(edited.world).json ?? {};
  const had = getIn(json, path);
  const isPlainer = typeof had === 'object' && had !== null && (typeof value !== 'object' || value === null);
  return {
    ...edited,
    world: writeWorld(setIn(json, path, value)),
    ...(isPlainer ? { aside: { ...edited.aside, [pointerTo(path)]: had } } : {}),
  };
}

/** What a plainer answer took the place of, if any. */
export function asideOf({ aside }: EditedWorld, path: Path): unknown {
  return aside[pointerTo(path)];
}

/** The one spelling of a world the form writes. */
export function writeWorld(world: unknown): string {
  return `${JSON.stringify(world, null, 2)}\n`;
}
