/** An error as the service answers it: name, status and message, and the member it is about (task-contacts §1.9, §1.10). */
import type { ServiceFault } from '../chain/messages.ts';

/** HTTP statuses of the service's errors, by name without `Exception`. */
const STATUSES = {
  AccessDenied: 403,
  ConditionalOperationFailed: 409,
  Conflict: 409,
  ContactFlowNotPublished: 404,
  ContactNotFound: 410,
  DuplicateResource: 409,
  Idempotency: 409,
  InternalService: 500,
  InvalidActiveRegion: 400,
  InvalidContactFlow: 400,
  InvalidParameter: 400,
  InvalidRequest: 400,
  LimitExceeded: 429,
  PropertyValidation: 400,
  ResourceConflict: 409,
  ResourceInUse: 409,
  ResourceNotFound: 404,
  ResourceNotReady: 409,
  ServiceQuotaExceeded: 402,
  Throttling: 429,
  TooManyRequests: 429,
  UnknownOperation: 404,
  UserNotFound: 404,
} as const;

/** The name of an error, without `Exception`. */
export type ErrorName = keyof typeof STATUSES;

export class ServiceError extends Error {
  override readonly name: string;
  readonly status: number;
  /** The member of the request it is about. */
  readonly field: string | undefined;
  /** What else the error carries on the wire, such as `problems`. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor({ name, message, field }: ServiceFault, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = name;
    this.status = (STATUSES as Readonly<Record<string, number>>)[name.replace(/Exception$/, '')] ?? 400;
    this.field = field;
    this.more = more;
  }
}

export function serviceError(name: ErrorName, message: string, field?: string): ServiceError {
  return new ServiceError({ name: `${name}Exception`, message, ...(field === undefined ? {} : { field }) });
}

/** One bad value. */
export function invalidParameter(message: string, field?: string): ServiceError {
  return serviceError('InvalidParameter', message, field);
}

/** A bad combination, or a state in which this cannot be done. */
export function invalidRequest(message: string, field?: string): ServiceError {
  return serviceError('InvalidRequest', message, field);
}

export function notFound(what: string, called: string, field?: string): ServiceError {
  return serviceError('ResourceNotFound', `There is no ${what} "${called}".`, field);
}
