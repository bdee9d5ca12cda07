/**
 * How a value is given, in the words of the Amazon Connect designer: set manually, or dynamically by a reference
 * (flow-language §1.6).
 */
import { isDynamic, type Field } from '@switchyard/blocks';
import { namespaceOf, NAMESPACES, referenceTo, type Namespace } from '@switchyard/blocks/references';

export type Mode = 'manually' | 'dynamically';

/** The modes a field has: both, or the only one its class allows. Text with references in it is typed as it is. */
export function modesOf({ kind, dynamic }: Pick<Field, 'kind' | 'dynamic'>): readonly Mode[] {
  if (dynamic === 'static') return ['manually'];
  if (dynamic === 'single') return ['dynamically'];
  return kind === 'text' || kind === 'longText' ? ['manually'] : ['manually', 'dynamically'];
}

/** The mode a value is in; undefined for none, and for text that may still become either. */
export function modeOf(text: string): Mode | undefined {
  if (text === '') return undefined;
  return text.startsWith('$.') || isDynamic(text) ? 'dynamically' : 'manually';
}

/** What a key typed without its namespace stands for; whatever else is typed is kept as it is. */
export function completed(text: string, namespace: Namespace | undefined): string {
  if (text === '' || text.includes('$') || !namespace) return text;
  return referenceTo(namespace, text);
}

/** The namespace of what is typed; while nothing is, the one that is chosen. */
export function shownNamespace(text: string, chosen: Namespace | undefined): Namespace | undefined {
  return namespaceOf(text) ?? chosen ?? NAMESPACES[0];
}
