/**
 * The system's clipboard, for menus: with keys the browser hands it over by itself, from a menu it has to be asked and
 * may refuse. Then blocks that were copied here can still be pasted here.
 */
let kept: string | undefined;

/** @returns whether other programs have it too */
export async function writeSystem(text: string): Promise<boolean> {
  kept = text;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What is on the clipboard, or at least what was copied here; undefined where nobody says. */
export async function readSystem(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return kept;
  }
}

/** Remembers what the browser itself has put there. */
export function keepCopied(text: string): void {
  kept = text;
}
