import { indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { syntaxHighlighting } from '@codemirror/language';
import { forceLinting, linter, lintGutter, type Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { useEffect, useId, useRef } from 'react';
import { editorTheme } from './editorTheme.ts';
import './json.css';
import { texts } from '../texts/texts.ts';

interface JsonEditorProps {
  text: string;
  /** Said to screen readers. */
  label: string;
  /** What is wrong with a text, with its places in it. */
  diagnose: (text: string) => readonly Diagnostic[];
  /** Hears of what was typed once there is a pause, and when the editor is left. */
  onChange: (text: string) => void;
  onLeave?: () => void;
}

/** Milliseconds without a key after which what was typed is taken. */
const PAUSE = 250;

/**
 * JSON as text, with its problems where they are. Tab indents; Escape and then Tab leaves the editor. It brings its own
 * editor along, so it is loaded where somebody wants it.
 */
export function JsonEditor({ text, label, diagnose, onChange, onLeave }: JsonEditorProps) {
  const hint = useId();
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const props = useRef({ text, diagnose, onChange, onLeave });
  const flush = useRef<() => boolean>(() => false);
  useEffect(() => {
    if (!frame.current) return;
    const root = frame.current.shadowRoot ?? frame.current.attachShadow({ mode: 'open' });
    root.replaceChildren(described(hint));
    let pause: ReturnType<typeof setTimeout> | undefined;
    flush.current = () => {
      if (pause === undefined) return false;
      clearTimeout(pause);
      pause = undefined;
      props.current.onChange(editor.state.doc.toString());
      return true;
    };
    const editor = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: props.current.text,
        extensions: [
          basicSetup,
          keymap.of([indentWithTab]),
          json(),
          syntaxHighlighting(classHighlighter),
          editorTheme,
          lintGutter(),
          linter(({ state }) => props.current.diagnose(state.doc.toString()), { delay: PAUSE }),
          EditorState.tabSize.of(2),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-describedby': hint,
            spellcheck: 'false',
            tabindex: '0',
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((one) => one.annotation(FROM_OUTSIDE))) return;
            clearTimeout(pause);
            pause = setTimeout(() => flush.current(), PAUSE);
          }),
          EditorView.domEventHandlers({
            blur() {
              flush.current();
              props.current.onLeave?.();
            },
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      flush.current();
      editor.destroy();
      view.current = undefined;
    };
  }, [label, hint]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    props.current = { text, diagnose, onChange, onLeave };
    // What was typed meanwhile goes first: it may be the text from then on.
    if (flush.current()) return;
    const shown = editor.state.doc.toString();
    if (shown !== text) editor.dispatch({ changes: changeBetween(shown, text), annotations: FROM_OUTSIDE.of(true) });
    forceLinting(editor);
  }, [text, diagnose, onChange, onLeave]);

  return (
    <>
      <p className="field-help">{texts().json.howToLeave}</p>
      <div ref={frame} className="json-editor" data-typing />
    </>
  );
}

// helpers

/** The hint, for screen readers: what describes a field has to stand beside it. */
function described(id: string): HTMLElement {
  const words = document.createElement('span');
  words.id = id;
  words.hidden = true;
  words.textContent = texts().json.howToLeave;
  return words;
}

/** A text that came from the canvas, and is no edit. */
const FROM_OUTSIDE = Annotation.define<boolean>();

/** The one change that makes a text another, so that the cursor stays where it is in all else. */
function changeBetween(old: string, next: string): { from: number; to: number; insert: string } {
  const most = Math.min(old.length, next.length);
  let from = 0;
  while (from < most && old[from] === next[from]) from++;
  let end = 0;
  while (end < most - from && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
  return { from, to: old.length - end, insert: next.slice(from, next.length - end) };
}
