import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { reference } from './schema.ts';

/**
 * Changes of units that an administrator loaded, in the order in which they took effect: the files as
 * they were given. The list of units is the shipped one with these upon it. Only grows, as all that is
 * on record.
 */
export const unitAmendment = sqliteTable('unit_amendment', {
	id: integer('id').primaryKey(),
	at: text('at').notNull(),
	actor: text('actor').notNull(),
	note: text('note').notNull(),
	units: text('units').notNull(),
	changes: text('changes').notNull(),
	result: text('result')
		.notNull()
		.references(() => reference.hash),
	/** Came later than the rest. */
	attributes: text('attributes').notNull().default('')
});
