import { fieldPath, pointerSteps, type Field, type Problem } from '@switchyard/blocks';

/** The problems that are about one field, by where in the file they point. */
export function problemsOfField(problems: readonly Problem[], name: string, field: Field): readonly Problem[] {
  const names = [fieldPath(name, field), ...(field.aliases ?? []).map((alias) => [alias])];
  return problems.filter(({ pointer }) => {
    const steps = pointerSteps(pointer);
    const at = steps.indexOf('Parameters');
    if (at === -1) return false;
    const below = steps.slice(at + 1);
    return names.some((path) => below.length >= path.length && path.every((step, index) => below[index] === step));
  });
}
