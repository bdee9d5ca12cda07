import { annotation } from '../reporters/github.ts';
import { pathFrom } from '../reporters/pathFrom.ts';
import { unreachedWords, type TestReporter } from './testReport.ts';

/** Annotations at the lines of scenarios, as those of flows. */
export const reportTestsGithub: TestReporter = ({ results }, { folder, env }) =>
  results
    .flatMap(({ file, name, failures }) => {
      const path = pathFrom(env['GITHUB_WORKSPACE'], folder, file);
      return failures.map(({ message, nearest, unreached, line, column }) => {
        const words = [message, nearest, ...(unreached ? [unreachedWords(unreached)] : [])].filter(Boolean).join(' ');
        return annotation('error', { file: path, line, col: column, title: name }, words);
      });
    })
    .join('');
