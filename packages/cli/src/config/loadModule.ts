/** Modules of the person's own: a configuration or rules, in JavaScript or TypeScript. */
import * as blocks from '@switchyard/blocks';
import * as validating from '@switchyard/blocks/validate';
import { createJiti } from 'jiti/static';
import { UsageError } from '../exitCodes.ts';

/**
 * What a module exports by default. Our packages are there for it to import, whether or not it has them installed.
 *
 * @param file its full path
 * @param what as a message begins: `The plug-in "./rules.ts"`
 */
export async function loadModule(file: string, what: string): Promise<unknown> {
  const jiti = createJiti(file, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    virtualModules: { '@switchyard/blocks': blocks, '@switchyard/blocks/validate': validating },
  });
  let loaded: unknown;
  try {
    loaded = await jiti.import(file);
  } catch (cause) {
    throw new UsageError(`${what} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const exported = (loaded as { default?: unknown }).default;
  if (exported !== undefined) return exported;
  throw new UsageError(`${what} exports nothing; expected "export default …".`);
}
