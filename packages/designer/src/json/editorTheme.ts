/**
 * How the editor looks: the tokens of the designer, given to it as rules of its own. It stands in a shadow root, where
 * its rules are a sheet that is adopted; a style element would be refused, as is everything inline.
 */
import { EditorView } from '@codemirror/view';

export const editorTheme = EditorView.theme({
  '&': {
    height: '100%',
    maxHeight: 'var(--json-height, 100%)',
    boxSizing: 'border-box',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--radius-s)',
    background: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: 'var(--text-s)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)' },
  '.cm-gutters': { borderRight: '1px solid var(--line)', background: 'var(--surface-2)', color: 'var(--ink-2)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'color-mix(in srgb, var(--accent) 8%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--accent-soft) !important' },
  '.cm-selectionMatch': { background: 'var(--accent-soft)' },
  '.cm-matchingBracket': { background: 'var(--accent-soft) !important' },
  '.cm-foldPlaceholder': {
    borderColor: 'var(--line-strong)',
    background: 'var(--surface-3)',
    color: 'var(--ink-2)',
  },
  '.cm-tooltip, .cm-panels': { borderColor: 'var(--line-strong)', background: 'var(--surface)', color: 'var(--ink)' },
  '.tok-propertyName': { color: 'var(--set)' },
  '.tok-string': { color: 'var(--ok)' },
  '.tok-number, .tok-bool, .tok-keyword, .tok-null': { color: 'var(--logic)' },
});
