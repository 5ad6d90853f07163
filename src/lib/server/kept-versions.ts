import type { StoredReference } from '../model/health.ts';
import { keptTexts } from './query/health.ts';
import type { World } from './world.ts';

/** Every catalogue and list of units that was ever in use here, and which is now. */
export const keptVersions = ({
	store,
	reference
}: World): Record<'catalogue' | 'units', { inUse: string; kept: StoredReference[] }> => ({
	catalogue: { inUse: reference.catalogueHash, kept: keptTexts(store, 'catalogue') },
	units: { inUse: reference.unitsHash, kept: keptTexts(store, 'units') }
});
