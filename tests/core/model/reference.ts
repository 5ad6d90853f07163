import { fileURLToPath } from 'node:url';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';

/** The catalogue and the units that this repository ships. */
export const reference = loadReference(fileURLToPath(new URL('../../..', import.meta.url)));
