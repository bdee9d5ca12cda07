// `npm run check`: the quick one while you work. One line a step; what failed shows its output.
import { cpus } from 'node:os';
import { install, requireNode } from './lib/prepare.mjs';
import { bin, run } from './lib/run.mjs';

const STEPS = [
  ['types', bin('tsc'), ['-b']],
  ['types of scripts', bin('tsc'), ['-p', 'scripts']],
  ['types of tests', bin('tsc'), ['-p', 'test']],
  ['lint and dependency rules', bin('oxlint'), ['--type-aware', '--deny-warnings']],
  ['format', bin('oxfmt'), ['--check']],
  ['unused code', bin('knip'), ['--no-progress']],
  ['generated files', bin('tsx'), ['--conditions=source', 'scripts/generate.ts', '--check']],
  ['unit tests', bin('vitest'), ['run', '--project', 'unit', '--reporter=default']],
];

/** Runs every step, a few at a time; resolves to whether all held, and what the unit tests counted. */
export async function check() {
  let holds = true;
  let tests = '';
  const left = [...STEPS];
  const worker = async () => {
    for (let step = left.shift(); step; step = left.shift()) {
      const [name, command, args] = step;
      const { code, output, seconds } = await run(command, args, { quiet: true, env: { FORCE_COLOR: '0' } });
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
      if (name === 'unit tests') tests = output;
      if (code === 0) continue;
      holds = false;
      console.log(output);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker));
  for (const line of tests.split('\n')) if (/skipped:/.test(line)) console.log(line.trim());
  return { holds, tests };
}

if (import.meta.filename === process.argv[1] || import.meta.url.endsWith(process.argv[1]?.split(/[\\/]/).at(-1) ?? '')) {
  requireNode();
  await install();
  const { holds } = await check();
  process.exitCode = holds ? 0 : 1;
}
