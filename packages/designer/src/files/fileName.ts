/** File names for flows: derived from the flow's name, and refused with a reason where they would get in the way. */
import { texts } from '../texts/texts.ts';

const LONGEST = 80;

/** The file name a flow gets from its name: "Refund approval (EU)" is `refund-approval-eu.json`. */
export function fileNameFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return `${plain || 'flow'}.json`;
}

/** The first free name of `refund.json`, `refund-2.json`, `refund-3.json`… */
export function freeFileName(wished: string, taken: readonly string[]): string {
  const known = new Set(taken.map((path) => path.toLowerCase()));
  if (!known.has(wished.toLowerCase())) return wished;
  const stem = wished.replace(/\.json$/i, '');
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}.json`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** A path as a person typed it, with the ending that flow files have: "copies/refunds" means `copies/refunds.json`. */
export function withEnding(typed: string): string {
  const path = typed.trim();
  return path === '' || path.endsWith('/') || /\.json$/i.test(path) ? path : `${path}.json`;
}

/** Why a flow cannot be saved under this path, in words; undefined when it can. */
export function whyNotFileName(path: string, taken: readonly string[]): string | undefined {
  if (path.trim() === '') return texts().files.fileNameIsEmpty;
  if (!/\.json$/i.test(path)) return texts().files.endsWithJson;
  const steps = path.split('/');
  if (/[\\:*?"<>|\p{Cc}]/u.test(path)) return texts().files.forbiddenCharacters;
  if (steps.some((step) => step === '' || step === '.' || step === '..')) {
    return texts().files.insideTheFolder;
  }
  if (steps.some((step) => step.startsWith('.'))) return texts().files.hiddenName;
  const same = taken.find((one) => one.toLowerCase() === path.toLowerCase());
  return same === undefined ? undefined : texts().files.alreadyThere(same);
}
