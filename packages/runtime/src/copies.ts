/**
 * Copies of states, member by member. A copy by spreading grows as it goes and has as many shapes as there are orders
 * in which members were set; one that names all of them has one shape, which makes it small and quick.
 */

/** With every member there is, those that are left out as undefined. */
export type Every<State> = { -readonly [Member in keyof Required<State>]: State[Member] };
