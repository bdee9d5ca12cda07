/** The operations there are, by the names of the service's API. */
import { startTaskContact } from './startTaskContact.ts';

export const operations = {
  StartTaskContact: startTaskContact,
} as const;

export type OperationName = keyof typeof operations;

/** What an operation takes and answers. */
export type InputOf<Name extends OperationName> = Parameters<(typeof operations)[Name]['run']>[0];
export type OutputOf<Name extends OperationName> =
  ReturnType<(typeof operations)[Name]['run']> extends Generator<unknown, infer Output> ? Output : never;
