import { join } from 'node:path';
import { sampleFiles } from '../../data/samples/make/all.ts';
import { loadReference } from '../../src/lib/server/catalogue.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const SAMPLES = join(ROOT, 'data/samples');
export const reference = loadReference(ROOT);

/** Every file as the maker makes it, with the rows that it means. */
export const files = sampleFiles(SAMPLES, reference.catalogue, reference.units);
