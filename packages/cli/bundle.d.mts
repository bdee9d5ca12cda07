/** Builds the CLI into a folder, which is emptied first. */
export function bundle(folder: string): Promise<void>;
