import type { HeaderMapping } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { meaning } from '../../server/db/schema-drafts.ts';
import type { Store } from '../../server/db/store.ts';

/** Owner of the mappings, and the form of the files. */
export interface HeaderMappingScope {
	/** Submitting unit. */
	office: UnitId;
	form: string;
}

/** Header mappings of an office for the files of a form. */
export const headerMappingsOf = (
	{ orm }: Store,
	{ office, form }: HeaderMappingScope
): HeaderMapping[] =>
	orm.query.meaning
		.findMany({
			columns: { header: true, field: true },
			where: (row, { and, eq }) => and(eq(row.office, office), eq(row.form, form)),
			orderBy: (row, { asc }) => asc(row.header)
		})
		.sync();

/** Remembers what an office means by its headers; what it says now replaces what it said before. */
export function storeHeaderMappings(
	{ orm }: Store,
	{ office, form }: HeaderMappingScope,
	meanings: HeaderMapping[],
	{ actor, at }: { actor: string; at: Date }
): void {
	for (const { header, field } of meanings) {
		const values = { field, actor, at: at.toISOString() };
		orm
			.insert(meaning)
			.values({ office, form, header, ...values })
			.onConflictDoUpdate({ target: [meaning.office, meaning.form, meaning.header], set: values })
			.run();
	}
}
