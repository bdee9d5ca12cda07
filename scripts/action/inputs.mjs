// The inputs of the action, as action.yml hands them over: by the environment, never as part of a command.

/**
 * @typedef {object} Inputs
 * @property {readonly string[]} paths
 * @property {readonly string[]} options options of `switchyard validate`
 * @property {readonly string[]} tests scenarios to run, with the options of `switchyard test` before them; none for no tests
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
  const lines = (name) =>
    given(name)
      .split('\n')
      .flatMap((line) => line.trim() || []);
  const optionsOf = (...names) => names.flatMap((name) => (given(name) === '' ? [] : [`--${name}=${given(name)}`]));
  const paths = lines('paths');
  const scenarios = lines('tests');
  const options = optionsOf('config', 'preset', 'baseline', 'fail-on', 'max-warnings');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    options,
    tests: scenarios.length === 0 ? [] : [...optionsOf('config', 'coverage-min'), '--', ...scenarios],
    changedOnly: isOn('changed-only'),
    base: given('base') || undefined,
    summary: isOn('summary'),
    pictures: isOn('pictures'),
  };
}
