/** Builds what people and programs import, and the command; resolves to whether it could be built. */
export function buildLibraries(): Promise<boolean>;

/** Builds what changed since it was last built; resolves to whether all of it could be built. */
export function tryBuild(): Promise<boolean>;
