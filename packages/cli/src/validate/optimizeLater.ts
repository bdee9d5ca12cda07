import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 begin ten times later than it would to optimize what it has seen run for a while. Checking a hundred files ends
 * before that pays, and spends half of its time on it. Not for fewer files, nor where threads follow: what is loaded
 * afterwards cannot use what V8 made of it before (docs/decisions/0013-threads.md).
 */
export function optimizeLater(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  const flag = FLAGS[version];
  if (flag !== undefined) setFlagsFromString(flag);
}

// helpers

/** By version of V8; others are left as they are, for V8 complains of flags it does not have. */
const FLAGS: Readonly<Record<number, string>> = {
  11: '--interrupt-budget=700000',
  12: '--invocation-count-for-turbofan=30000',
  13: '--invocation-count-for-turbofan=30000',
};
