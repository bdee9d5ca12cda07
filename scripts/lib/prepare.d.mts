/** Builds what people and programs import, and the command; resolves to whether it could be built. */
export function buildLibraries(): Promise<boolean>;
