import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repositoryFolder = fileURLToPath(new URL('../../', import.meta.url));
