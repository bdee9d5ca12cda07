/**
 * Properties draw the same examples each time, so that a change is judged by what it changes. `FAST_CHECK_SEED` draws
 * others: any number, or `new` for one that is said when a property fails.
 */
import { configureGlobal } from 'fast-check';

const given = process.env['FAST_CHECK_SEED'];
if (given !== 'new') configureGlobal({ seed: Number(given ?? 20_191_030) });
