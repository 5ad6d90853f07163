import type { HeaderMapping } from '../../core/model/report.ts';
import type { Store } from '../../server/db/store.ts';
import { meaning } from '../../server/db/schema-drafts.ts';

/** Whose headers, in files of which form. */
export interface HeaderMappingScope {
	/** Code of the unit that hands in; empty where none is known. */
	office: string;
	form: string;
}

/** Remembers what an office means by its headers; what it says now replaces what it said before. */
export function storeHeaderMappings(
	{ orm }: Store,
	{ office, form }: HeaderMappingScope,
	meanings: HeaderMapping[],
	{ actor, at }: { actor: string; at: Date }
): void {
	for (const { header, field } of meanings) {
		const said = { field, actor, at: at.toISOString() };
		orm
			.insert(meaning)
			.values({ office, form, header, ...said })
			.onConflictDoUpdate({ target: [meaning.office, meaning.form, meaning.header], set: said })
			.run();
	}
}
