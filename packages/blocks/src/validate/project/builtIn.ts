/**
 * Whether a flow is one that every instance comes with: *Default customer queue*, *Sample inbound flow*. The instance
 * runs them itself, and few people keep them with their own.
 */
export function isBuiltIn(name: string): boolean {
  return /^(?:Default|Sample) /.test(name);
}
