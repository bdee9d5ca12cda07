/** A file that is made, never edited: what it holds follows from the catalog. */
export interface GeneratedFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly content: string;
}

/** The first line of every generated TypeScript file. */
export const MADE_BY = '// Made by `npm run generate` from the folders of catalog/; do not edit.';
