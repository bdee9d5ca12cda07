/** Agents count their rounds of asking from one; a contact that was assigned was chosen in none of them. */
export const NO_ROUND = 0;
