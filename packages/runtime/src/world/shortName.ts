/** What the end of an ARN says, which for a Lambda function is its name and alias; other ids as they are. */
export function shortName(id: string): string {
  if (!id.startsWith('arn:')) return id;
  const [, lambda] = /:function:(.+)$/.exec(id) ?? [];
  return lambda ?? id.split(/[/:]/).at(-1) ?? id;
}
