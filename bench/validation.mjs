// How long the text of a flow takes to become problems, beside ajv alone on the same flow: compiled once, given the
// parsed object, with the schema that is generated from the catalog. And how that grows with the flow.
import { readFileSync } from 'node:fs';
import { rules, validateText } from '@switchyard/blocks/validate';
import Ajv from 'ajv/dist/2020.js';
import { flowOf } from './flows.mjs';
import { measureRates, report } from './measure.mjs';

const SIZES = [100, 1000, 5000];

/** Every rule, whether or not a preset has it. */
const ALL_RULES = { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) };

/** @returns {Promise<boolean>} whether the ratios hold */
export async function benchValidation() {
  const schema = JSON.parse(readFileSync(new URL('../schemas/flow.schema.json', import.meta.url), 'utf8'));
  // The service takes 250 actions; how checking grows shows on more.
  delete schema.properties.Actions.maxItems;
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const held = [];
  /** @type {Map<number, number>} */
  const times = new Map();
  for (const size of SIZES) {
    const text = JSON.stringify(flowOf(size), null, 2);
    const flow = JSON.parse(text);
    expectNothingWrong(validateText(text, ALL_RULES).problems, isValid(flow), isValid.errors);
    const candidates = [
      { name: 'Switchyard, text to problems', turn: () => (validateText(text, ALL_RULES) ? 1 : 0) },
      { name: 'JSON.parse alone', turn: () => (JSON.parse(text) ? 1 : 0) },
      { name: 'bare compiled ajv', turn: () => (isValid(flow) ? 1 : 0) },
    ];
    // The best of many short turns is the one that nothing disturbed.
    const best = { rounds: 25, seconds: 0.06, ofTurns: (all) => Math.max(...all) };
    const rates = await measureRates(candidates, best);
    console.log(
      `\nValidation of ${size.toLocaleString('en')} blocks (${Math.round(text.length / 1024)} KB): milliseconds (best)`,
    );
    for (const [name, rate] of rates) console.log(`  ${name.padEnd(28)}${(1000 / rate).toFixed(2).padStart(14)}`);
    const timeOf = (name) => 1 / (rates.get(name) ?? 1);
    times.set(size, timeOf('Switchyard, text to problems'));
    const ratio = timeOf('Switchyard, text to problems') / timeOf('bare compiled ajv');
    held.push(report('bare compiled ajv', ratio, { atMost: 15 }));
  }
  console.log('\nValidation as flows grow');
  for (const [index, size] of SIZES.slice(1).entries()) {
    const before = SIZES[index] ?? size;
    const ratio = (times.get(size) ?? 0) / (times.get(before) ?? 1);
    // In proportion, and three tenths more, for the caches of the processor and for garbage: JSON.parse alone needs a
    // tenth. A rule that looked at each block for each block would take as many times as long again.
    const asked = (size / before) * 1.3;
    const what = `${size.toLocaleString('en')} blocks beside ${before.toLocaleString('en')}`;
    held.push(report(what, ratio, { atMost: Number(asked.toFixed(1)) }));
  }
  return held.every(Boolean);
}

// helpers

/** What the service says to a flow this long. */
const LIMITS = ['too-many-actions', 'content-length'];

function expectNothingWrong(problems, isValid, errors) {
  const wrong = problems.filter(({ rule, severity }) => severity === 'error' && !LIMITS.includes(rule));
  if (wrong.length > 0) throw new Error(`Expected a flow without errors, found ${JSON.stringify(wrong[0])}`);
  if (!isValid) throw new Error(`Expected a flow the schema accepts, found ${JSON.stringify(errors?.[0])}`);
}
