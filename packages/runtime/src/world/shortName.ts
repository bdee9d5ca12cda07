/** What the end of an ARN says; other ids as they are. */
export function shortName(id: string): string {
  return id.startsWith('arn:') ? (id.split(/[/:]/).at(-1) ?? id) : id;
}
