import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import * as recorded from '../../../src/lib/server/db/schema.ts';
import * as drafts from '../../../src/lib/server/db/schema-drafts.ts';
import * as people from '../../../src/lib/server/db/schema-people.ts';
import * as units from '../../../src/lib/server/db/schema-units.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const tables = Object.values({ ...recorded, ...drafts, ...people, ...units }).filter(
	(item) => item instanceof SQLiteTable
);

interface Column {
	name: string;
	type: string;
	notnull: number;
	pk: number;
}

describe('the tables as migrated are the tables as the code sees them', () => {
	const declared = tables.map(getTableConfig);

	test.for(declared)('$name, column by column', (table) => {
		const { sqlite } = temporaryStore();
		const migrated = sqlite
			.prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?)')
			.all(table.name);
		const key = table.primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
		expect(migrated).toEqual(
			table.columns.map((column) => ({
				name: column.name,
				type: column.getSQLType().toUpperCase(),
				notnull: column.notNull ? 1 : 0,
				pk: column.primary ? 1 : key.indexOf(column.name) + 1
			}))
		);
	});

	test.for(declared)('$name, foreign keys', (table) => {
		const { sqlite } = temporaryStore();
		const migrated = sqlite
			.prepare<[string], string>(
				'SELECT "from" || \' > \' || "table" || \'.\' || "to" FROM pragma_foreign_key_list(?)'
			)
			.pluck()
			.all(table.name);
		const wanted = table.foreignKeys.map((foreign) => {
			const { columns, foreignColumns, foreignTable } = foreign.reference();
			const [from, to] = [columns[0]?.name, foreignColumns[0]?.name];
			return `${from} > ${getTableConfig(foreignTable as SQLiteTable).name}.${to}`;
		});
		expect(migrated.toSorted()).toEqual(wanted.toSorted());
	});

	test('no table more, all of them strict, and entries clustered by their key', () => {
		const { sqlite } = temporaryStore();
		const made = sqlite
			.prepare<[], { name: string; strict: number; wr: number }>(
				"SELECT name, strict, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name"
			)
			.all();
		expect(made).toEqual(
			declared
				.map(({ name }) => ({ name, strict: 1, wr: name === 'entry' ? 1 : 0 }))
				.toSorted((a, b) => (a.name < b.name ? -1 : 1))
		);
	});
});
