import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import { referenceTextByHash } from '../../server/reference/references.ts';
import type { AppContext } from '../../server/app-context.ts';
import { LruCache } from '../../server/lru-cache.ts';

/** Catalogues as they were when reports were read; few differ. */
const catalogueCache = new LruCache<Catalogue>(8);

/** A form as it was in a catalogue that was kept. A report was read by a form of its catalogue. */
export function storedForm({ store, reference }: AppContext, hash: string, id: string): Form {
	const catalogue =
		hash === reference.catalogueHash
			? reference.catalogue
			: catalogueCache.get(hash, (): Catalogue => JSON.parse(referenceTextByHash(store, hash)));
	const form = formOf(catalogue, id);
	if (!form) throw new Error(`catalogue ${hash} has no form ${id}`);
	return form;
}
