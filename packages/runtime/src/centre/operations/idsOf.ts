/** Ids of what a request names by id, ARN or name. */
import { notFound } from './serviceError.ts';

/** @throws ServiceError `ResourceNotFoundException` for a name nothing has */
export function idsOf(
  what: string,
  registry: { readonly find: (called: string) => { readonly id: string } | undefined },
  called: readonly string[],
  field: string,
): readonly string[] {
  return called.map((name) => {
    const found = registry.find(name);
    if (!found) throw notFound(what, name, field);
    return found.id;
  });
}
