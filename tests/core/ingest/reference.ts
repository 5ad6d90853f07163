import { join } from 'node:path';
import type { IngestReference } from '../../../src/lib/core/ingest/source/ingest-input.ts';
import { loadReference } from '../../../src/lib/server/reference/reference.ts';

/** The catalogue and units of the repository, on a day after every period in the fixtures. */
export const reference: IngestReference = {
	...loadReference(join(import.meta.dirname, '../../..')),
	today: '2026-11-22',
	maxBytes: 16 * 1024 * 1024
};
