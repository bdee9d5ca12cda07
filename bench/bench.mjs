// `npm run bench`: what is fast here, as ratios measured in one run. Ends with 1 when one of them does not hold.
import { benchCentre } from './centre.mjs';
import { benchCommandLine } from './commandLine.mjs';
import { benchInterpreter } from './interpreter.mjs';
import { benchValidation } from './validation.mjs';

const held = [await benchInterpreter(), await benchCentre(), await benchValidation(), benchCommandLine()];
process.exitCode = held.every(Boolean) ? 0 : 1;
