import { blob, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DraftOptions } from '../../core/model/draft.ts';

/*
 * What is not on record, and therefore may change and go: a draft has to after 30 days
 * (docs/rules.md §5). No trigger guards these tables.
 */

/** Files that were sent and not handed in yet; only their owner sees them. */
export const draft = sqliteTable(
	'draft',
	{
		id: text('id').primaryKey(),
		owner: text('owner').notNull(),
		name: text('name').notNull(),
		sha256: text('sha256').notNull(),
		bytes: blob('bytes', { mode: 'buffer' }).notNull(),
		createdAt: text('created_at').notNull(),
		chosen: text('chosen', { mode: 'json' }).$type<DraftOptions>().notNull()
	},
	(table) => [index('draft_owner').on(table.owner, table.createdAt)]
);

/** Latest meaning of the headers of an office; `office` is empty if unknown. */
export const meaning = sqliteTable(
	'meaning',
	{
		office: text('office').notNull(),
		form: text('form').notNull(),
		header: text('header').notNull(),
		field: text('field'),
		actor: text('actor').notNull(),
		at: text('at').notNull()
	},
	(table) => [primaryKey({ columns: [table.office, table.form, table.header] })]
);
