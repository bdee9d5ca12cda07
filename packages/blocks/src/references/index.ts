/** What a block may read of a contact: the namespaces of references, and what is known of each where a block stands. */
export { namespaceOf, NAMESPACES, referenceTo, type Namespace, type NamespaceId } from './namespaces.ts';
export { referencesAt, type KnownAt, type OfferedReference } from './referencesAt.ts';
