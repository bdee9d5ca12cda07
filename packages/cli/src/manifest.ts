import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
  /** Where pages about Switchyard are. */
  readonly homepage?: string;
  /** The address of a rule's page, with `{rule}` where its name goes; to be said once the pages are somewhere. */
  readonly rulePages?: string;
}

/** The package's own; it is one folder above this file in the sources as in the build. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;
}
