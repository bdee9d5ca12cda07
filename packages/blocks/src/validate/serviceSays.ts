/**
 * What Amazon Connect itself says when it refuses a flow (flow-language §1.11). Our own message says more; this one is
 * what people find in the log of a deployment and search for.
 */
export const serviceSays = {
  unknownType: (type: string): string => `Invalid Action type. Type: ${type}`,
  missingProperty: (action: number, path: string): string =>
    `Action is missing required property. Path: Actions[${action}].${path}`,
  unknownParameter: (action: number, path: string): string =>
    `Invalid Action property name. Path: Actions[${action}].Parameters.${path}`,
  wrongValue: (action: number, path: string): string =>
    `Invalid Action property value. Path: Actions[${action}].${path}`,
  exclusive: (names: readonly string[]): string =>
    `Only one of these properties may be defined. Properties: [${names.join(', ')}]`,
  oneOf: (names: readonly string[]): string => `At least one of [${names.join(', ')}] must be set`,
  missingError: (action: number, errorType: string): string =>
    `Action is missing required error. Error: ${errorType}, Path: Actions[${action}]`,
  refusedError: (action: number, errorType: string): string =>
    `Invalid Action error. Error: ${errorType}, Path: Actions[${action}]`,
  noConditions: 'Action does not support conditions',
  noTransitions: (action: number): string =>
    `Action does not support transitions. Path: Actions[${action}].Transitions`,
  noSettings: 'JSON field is missing or null for field name: settings',
} as const;
