import type { HeaderMapping } from '../../core/model/report.ts';
import type { Store } from '../../server/db/store.ts';

/** What an office said that it means by its headers, in files of a form. */
export const headerMappingsOf = (
	{ orm }: Store,
	{ office, form }: { office: string; form: string }
): HeaderMapping[] =>
	orm.query.meaning
		.findMany({
			columns: { header: true, field: true },
			where: (row, { and, eq }) => and(eq(row.office, office), eq(row.form, form)),
			orderBy: (row, { asc }) => asc(row.header)
		})
		.sync();
