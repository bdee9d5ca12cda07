/** Commands to copy, and what each does, as they stand below the help. */
export function examples(...rows: readonly (readonly [command: string, does: string])[]): string {
  return ['', 'Examples:', ...rows.flatMap(([command, does]) => [`  $ ${command}`, `      ${does}`])].join('\n');
}
