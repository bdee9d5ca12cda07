/** The other doors a task comes in by: all of them are StartTaskContact underneath (task-contacts §10). */
import { startTask } from './startTask.ts';
import { startTaskContact } from './startTaskContact.ts';

/** A *Create task* block asks. */
export const createTaskByBlock: typeof startTaskContact = {
  ...startTaskContact,
  run: (input, context) => startTask(input, context, 'block'),
};

/** An agent asks, at his desk. */
export const createTaskByAgent: typeof startTaskContact = {
  ...startTaskContact,
  run: (input, context) => startTask(input, context, 'desk'),
};
