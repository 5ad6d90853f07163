import { demoFiles } from '../../data/samples/make/demo-files.ts';
import { loadReference } from '../../src/lib/server/reference/reference.ts';
import { ROOT, SAMPLES } from './places.ts';

export const reference = loadReference(ROOT);

/** Every file as the maker makes it, with the rows that it means. */
export const files = demoFiles(SAMPLES, reference.catalogue, reference.units);
