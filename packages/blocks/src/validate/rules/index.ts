/** Every rule, in the order their findings about one block are told. */
import type { Rule } from '../rule.ts';
import { startAction } from './start-action/rule.ts';
import { unknownTarget } from './unknown-target/rule.ts';
import { version } from './version/rule.ts';

export const rules: readonly Rule[] = [version, startAction, unknownTarget];
