/** The file of the program that checks flows: everything that decides what is found in one is in it (bundle.mjs). */
export const programFile = import.meta.url;
