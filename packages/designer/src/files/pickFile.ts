/**
 * The three ways a file comes in from the person's own disk: the picker, a drop, and text on the clipboard. Each gives
 * bytes or text; what they say is for `openFile.ts` to read.
 */
import { isTyping } from '../ui/isTyping.ts';

import type { OwnFile } from './ownFiles.ts';

export interface PickedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The file itself, where the browser hands it out. */
  readonly handle?: OwnFile;
}

/** Asks for a file; undefined when the person thought better of it. */
export function pickFile(page: Document = document): Promise<PickedFile | undefined> {
  const input = page.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      resolve(file && readPicked(file));
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

export async function readPicked(file: File): Promise<PickedFile> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}

/** Whether a drag carries files, and not a block of the palette or a piece of text. */
export function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}

/** The text of a paste that is meant as a flow: JSON, and not typed into a field. */
export function pastedFlow(event: ClipboardEvent): string | undefined {
  if (isTyping(event.target)) return undefined;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  return text.trimStart().startsWith('{') ? text : undefined;
}
