import type { StoredReference } from '../../core/model/health.ts';
import { storedReferences } from './health-part1.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Every catalogue and list of units that was ever in use here, and which is now. */
export const getReferenceVersions = ({
	store,
	reference
}: AppContext): Record<'catalogue' | 'units', { inUse: string; kept: StoredReference[] }> => ({
	catalogue: { inUse: reference.catalogueHash, kept: storedReferences(store, 'catalogue') },
	units: { inUse: reference.unitsHash, kept: storedReferences(store, 'units') }
});
