import { join } from 'node:path';
import type { IngestReference } from '../../src/lib/ingest/ingest.ts';
import { loadReference } from '../../src/lib/server/catalogue.ts';

/** The catalogue and units of the repository, on a day after every period in the fixtures. */
export const reference: IngestReference = {
	...loadReference(join(import.meta.dirname, '../..')),
	today: '2026-11-22',
	maxBytes: 16 * 1024 * 1024
};
