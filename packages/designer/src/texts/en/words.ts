import { pluralsOf } from '../plurals.ts';

export const { count, form } = pluralsOf('en');
