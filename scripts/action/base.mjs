// What a build compares with: the commit before the change it was started for.
import { readFileSync } from 'node:fs';

const NO_COMMIT = /^0*$/;

/**
 * @param {NodeJS.ProcessEnv} env as GitHub sets it (https://docs.github.com/actions/reference/workflows-and-actions/variables)
 * @returns {string | undefined} a commit; undefined where nothing came before, as on a new branch or by the clock
 */
export function baseOf(env) {
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const base = event.pull_request?.base?.sha ?? event.merge_group?.base_sha ?? event.before;
  return typeof base === 'string' && !NO_COMMIT.test(base) ? base : undefined;
}
