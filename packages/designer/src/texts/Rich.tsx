import { createElement, Fragment, type ReactNode } from 'react';
import type { Parts } from './texts.ts';

/** A sentence of the catalogue with keys, links or names of its own look in it. */
export function Rich({ of }: { of: Parts<ReactNode> }) {
  // Each part stands at its place as if it were written there, so none needs a key.
  return createElement(Fragment, null, ...of);
}
