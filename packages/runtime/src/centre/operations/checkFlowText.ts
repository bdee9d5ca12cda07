/** Whether a flow may be published: what the service refuses, in the words of the validator (task-contacts §5.4). */
import { validateText } from '@switchyard/blocks/validate';
import { parseFlowType } from '@switchyard/blocks';
import { ServiceError } from './serviceError.ts';

const MOST_PROBLEMS = 50;
const LONGEST_PROBLEM = 256;

/** @throws ServiceError `InvalidContactFlowException` with its `problems` */
export function checkFlowText(text: string, type: string): void {
  const flowType = parseFlowType(type);
  const { problems } = validateText(text, { preset: 'service', flowType });
  const refused = problems.filter(({ severity }) => severity === 'error');
  if (refused.length === 0) return;
  const [first] = refused;
  throw new ServiceError(
    { name: 'InvalidContactFlowException', message: first?.message ?? '', field: 'Content' },
    {
      problems: refused.slice(0, MOST_PROBLEMS).map(({ message }) => ({ message: message.slice(0, LONGEST_PROBLEM) })),
    },
  );
}
