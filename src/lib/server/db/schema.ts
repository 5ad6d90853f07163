import {
	blob,
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	unique
} from 'drizzle-orm/sqlite-core';
import type { ActName } from '../../core/model/act.ts';
import type { StoredOptions } from '../../core/model/draft.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Column, Delimiter, Encoding, Origin, Statement } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';

/*
 * The tables as TypeScript sees them. drizzle-kit knows neither STRICT nor WITHOUT ROWID nor
 * triggers, so the migrations are generated from this file and then finished by hand; a test holds
 * both together column by column. Every table of what was reported only grows: the triggers in the
 * migrations refuse UPDATE, DELETE and replacement. What is not on record is in `schema-drafts.ts`.
 */

/** Units that entries refer to; the full lists are in `reference`. */
export const unit = sqliteTable(
	'unit',
	{
		id: integer('id').primaryKey(),
		code: text('code').notNull(),
		validFrom: text('valid_from').notNull()
	},
	(table) => [unique('unit_identity').on(table.code, table.validFrom)]
);

/** Catalogues and unit lists that reports and releases were made with, by their SHA-256. */
export const reference = sqliteTable('reference', {
	hash: text('hash').primaryKey(),
	kind: text('kind', { enum: ['catalogue', 'units'] }).notNull(),
	content: text('content').notNull(),
	firstSeen: text('first_seen').notNull()
});

/**
 * The bytes as they came, without a name: the same bytes are kept once. Here stand the first
 * mebibyte of them, in `file_part` the others, one a row: SQLite and its driver copy what a row
 * holds several times over, which a large file in one row would pay with its whole size each.
 */
export const file = sqliteTable('file', {
	sha256: text('sha256').primaryKey(),
	bytes: blob('bytes', { mode: 'buffer' }).notNull()
});

/** Continuation of a file larger than a mebibyte: parts 1, 2, … behind the row in `file`. */
export const filePart = sqliteTable(
	'file_part',
	{
		file: text('file')
			.notNull()
			.references(() => file.sha256),
		part: integer('part').notNull(),
		bytes: blob('bytes', { mode: 'buffer' }).notNull()
	},
	(table) => [primaryKey({ columns: [table.file, table.part] })]
);

export const report = sqliteTable(
	'report',
	{
		id: integer('id').primaryKey(),
		publicId: text('public_id').notNull().unique('report_public_id'),
		form: text('form').notNull(),
		/** Null where the rows have periods of their own (statements). */
		periodId: text('period_id'),
		/** First and last day of all rows. */
		periodStart: text('period_start').notNull(),
		periodEnd: text('period_end').notNull(),
		sender: integer('sender').references(() => unit.id),
		origin: text('origin').$type<Origin>().notNull(),
		file: text('file')
			.notNull()
			.references(() => file.sha256),
		fileName: text('file_name').notNull(),
		encoding: text('encoding').$type<Encoding>(),
		delimiter: text('delimiter').$type<Delimiter>(),
		headerLine: integer('header_line'),
		columns: text('columns', { mode: 'json' }).$type<Column[]>().notNull(),
		/** Keys of the counts in `entry`, in their order: a later form changes nothing here. */
		fields: text('fields', { mode: 'json' }).$type<string[]>().notNull(),
		asked: text('asked', { mode: 'json' }).$type<StoredOptions>().notNull(),
		note: text('note'),
		/** Problems shown to the sender, the first 1,000; `warningCount` counts all. */
		warnings: text('warnings', { mode: 'json' }).$type<Problem[]>().notNull(),
		warningCount: integer('warning_count').notNull(),
		catalogue: text('catalogue')
			.notNull()
			.references(() => reference.hash),
		units: text('units')
			.notNull()
			.references(() => reference.hash),
		/** Null: accepted before the number was stored, by `FIRST_READING_RULES`. */
		readingRules: integer('reading_rules')
	},
	(table) => [
		index('report_file').on(table.file),
		index('report_reading_rules').on(table.readingRules)
	]
);

/**
 * One row per unit and report. The key keeps a form's period together on disk, so that a ranking
 * reads one run of pages; `item` tells the statements of one unit and period apart.
 */
export const entry = sqliteTable(
	'entry',
	{
		form: text('form').notNull(),
		periodStart: text('period_start').notNull(),
		periodEnd: text('period_end').notNull(),
		unit: integer('unit')
			.notNull()
			.references(() => unit.id),
		item: text('item').notNull(),
		report: integer('report')
			.notNull()
			.references(() => report.id),
		periodId: text('period_id').notNull(),
		line: integer('line').notNull(),
		counts: text('counts', { mode: 'json' }).$type<(number | null)[]>().notNull(),
		lines: text('lines', { mode: 'json' }).$type<Record<string, number>>(),
		statement: text('statement', { mode: 'json' }).$type<Statement>()
	},
	(table) => [
		primaryKey({
			columns: [
				table.form,
				table.periodStart,
				table.periodEnd,
				table.unit,
				table.item,
				table.report
			]
		}),
		// without it the rows of one report are looked for among all rows of its period
		index('entry_report').on(table.report)
	]
);

/** The log of all acts, each carrying the hash of the one before it. */
export const event = sqliteTable(
	'event',
	{
		seq: integer('seq').primaryKey(),
		at: text('at').notNull(),
		actor: text('actor').notNull(),
		act: text('act').$type<ActName>().notNull(),
		/**
		 * Public id of the report, number of the release, name of the account; with a word before it
		 * `draft:`, `reply:`, `key:`, `period:` and their ids.
		 */
		subject: text('subject').notNull(),
		reason: text('reason'),
		/** SHA-256 of what was put on record: the facts of the report or release. */
		digest: text('digest'),
		prev: text('prev').notNull(),
		hash: text('hash').notNull()
	},
	(table) => [
		index('event_subject').on(table.subject, table.act),
		index('event_act').on(table.act),
		index('event_actor').on(table.actor),
		index('event_at').on(table.at)
	]
);

export const release = sqliteTable('release', {
	number: integer('number').primaryKey(),
	at: text('at').notNull(),
	note: text('note').notNull(),
	cut: integer('cut').notNull(),
	catalogue: text('catalogue')
		.notNull()
		.references(() => reference.hash),
	units: text('units')
		.notNull()
		.references(() => reference.hash)
});

/** Public reply of a unit to one of its figures; reviewed like a report. */
export const reply = sqliteTable(
	'reply',
	{
		id: text('id').primaryKey(),
		unit: text('unit').$type<UnitId>().notNull(),
		indicator: text('indicator').notNull(),
		periodStart: text('period_start').notNull(),
		periodEnd: text('period_end').notNull(),
		text: text('text').notNull()
	},
	(table) => [index('reply_unit').on(table.unit)]
);
