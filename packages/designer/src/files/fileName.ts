/** File names for flows: derived from the flow's name, and refused with a reason where they would get in the way. */

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
  if (path.trim() === '') return 'Expected a file name; this one is empty.';
  if (!/\.json$/i.test(path)) return 'Expected a name that ends with .json.';
  const steps = path.split('/');
  if (/[\\:*?"<>|\p{Cc}]/u.test(path)) return 'The characters \\ : * ? " < > | are not allowed in a file name.';
  if (steps.some((step) => step === '' || step === '.' || step === '..')) {
    return 'Expected a path inside the folder, such as refunds/approval.json.';
  }
  if (steps.some((step) => step.startsWith('.'))) return 'A name that begins with a dot is hidden; choose another.';
  const same = taken.find((one) => one.toLowerCase() === path.toLowerCase());
  return same === undefined ? undefined : `${same} is already in this folder; choose another name.`;
}
