// The inputs of the action, as action.yml hands them over: by the environment, never as part of a command.

/**
 * @typedef {object} Inputs
 * @property {readonly string[]} paths
 * @property {readonly string[]} options options of `switchyard validate`
 * @property {boolean} changedOnly
 * @property {string | undefined} base
 * @property {boolean} summary
 * @property {boolean} pictures
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Inputs}
 * @throws Error in words for the person
 */
export function readInputs(env) {
  const given = (name) => (env[`INPUT_${name.toUpperCase().replaceAll('-', '_')}`] ?? '').trim();
  const isOn = (name) => {
    const value = given(name).toLowerCase();
    if (value === 'true' || value === 'false') return value === 'true';
    throw new Error(`Expected true or false for the input "${name}", found "${given(name)}".`);
  };
  const paths = given('paths')
    .split('\n')
    .flatMap((line) => line.trim() || []);
  const options = ['config', 'preset', 'baseline', 'fail-on', 'max-warnings'].flatMap((name) =>
    given(name) === '' ? [] : [`--${name}=${given(name)}`],
  );
  return {
    paths: paths.length > 0 ? paths : ['.'],
    options,
    changedOnly: isOn('changed-only'),
    base: given('base') || undefined,
    summary: isOn('summary'),
    pictures: isOn('pictures'),
  };
}
