import { locate, writeFlow, type PlacedBlock } from '@switchyard/blocks';
import type { Diagnostic } from '@codemirror/lint';
import { useCallback, useMemo } from 'react';
import { useDesigner, useDocument, useFindings, useSession } from '../DesignerContext.tsx';
import { editBlockJson, editFlowJson } from '../document/commands/editJson.ts';
import { blockText, pointerInBlock, readBlockText } from './blockText.ts';
import { shownText, withDraft, type ShownText } from './jsonDrafts.ts';
import { readFlowText } from './readJson.ts';

interface JsonControl extends ShownText {
  readonly diagnose: (text: string) => readonly Diagnostic[];
  readonly type: (text: string) => void;
  /** Drops text that cannot be taken, and shows what the flow says. */
  readonly discard: () => void;
}

/** The JSON of the flow, or of one of its blocks, in step with it both ways. */
export function useJson(block: PlacedBlock | undefined): JsonControl | undefined {
  const designer = useDesigner();
  const document = useDocument((state) => state.document);
  const problems = useFindings((state) => state.problems);
  const drafts = useSession((state) => state.jsonDrafts);
  const key = block?.id ?? '';
  const own = useMemo(() => {
    if (!document) return '';
    return block ? blockText(document.flow, block) : writeFlow(document);
  }, [document, block]);
  const diagnose = useCallback(
    (text: string): readonly Diagnostic[] => {
      if (!document) return [];
      const { flow } = document;
      const read = block ? readBlockText(flow, block, text) : readFlowText(text);
      if ('problems' in read)
        return read.problems.map(({ message, start, end }) => ({ from: start, to: end, message, severity: 'error' }));
      const found = problems.flatMap((problem) => {
        const pointer = block ? pointerInBlock(flow, block, problem.pointer) : problem.pointer;
        const { range: _elsewhere, ...rest } = problem;
        return pointer === undefined ? [] : [{ ...rest, pointer }];
      });
      return locate(text, found).map(({ range, message, severity, rule }) => {
        return { from: range.start, to: Math.min(range.end, text.length), message, severity, source: rule };
      });
    },
    [document, problems, block],
  );
  if (!document) return undefined;

  const { flow } = document;
  const readBlock = (one: PlacedBlock, text: string) => {
    const read = readBlockText(flow, one, text);
    return 'problems' in read ? read : { ...read, id: one.id };
  };
  const keep = (draft: Parameters<typeof withDraft>[2]): void => {
    const { jsonDrafts } = designer.session.store.getState();
    designer.session.set({ jsonDrafts: withDraft(jsonDrafts, key, draft) });
  };
  return {
    ...shownText(drafts[key], flow, own),
    diagnose,
    type(text) {
      if (text === own) return keep(undefined);
      const read = block ? readBlock(block, text) : readFlowText(text);
      if ('problems' in read) return keep({ text, over: flow, problems: read.problems });
      const command = 'id' in read ? editBlockJson(read.id, read.value) : editFlowJson(read.value);
      designer.run(command);
      const over = designer.document.store.getState().document?.flow ?? flow;
      const id = 'id' in read ? (read.value[0]?.Identifier ?? key) : key;
      if (id === key) return keep({ text, over, problems: [] });
      // The block goes by another identifier now.
      keep(undefined);
      designer.session.select([id]);
      designer.session.set({
        jsonDrafts: withDraft(designer.session.store.getState().jsonDrafts, id, { text, over, problems: [] }),
      });
    },
    discard: () => keep(undefined),
  };
}
