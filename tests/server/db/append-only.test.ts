import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/lib/server/db/store.ts';
import { storeFile } from '../../../src/lib/server/db/files.ts';
import { addRelease } from '../../../src/lib/server/events/releases.ts';
import { approved, AT, row } from '../fixtures/submission.ts';
import { temporaryStore } from '../fixtures/temporary-store.ts';

const TABLES = ['unit', 'reference', 'file', 'file_part', 'report', 'entry', 'event', 'release'];

let store: Store;
beforeEach(() => {
	store = temporaryStore();
	storeFile(store, 'large', new Uint8Array(1_048_577));
	approved(store, 'r1', [row('528', 4)]);
	addRelease(store, { at: AT, actor: 'x', note: 'n', catalogue: 'c', units: 'u' });
});

const content = (table: string): unknown[] =>
	store.sqlite.prepare(`SELECT * FROM "${table}"`).all();

describe.for(TABLES)('the database itself guards %s', (table) => {
	const columnOf = (): string => {
		const [column] = store.sqlite
			.prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
			.pluck()
			.all(table);
		return column ?? '';
	};

	test.for([
		['UPDATE', () => `UPDATE "${table}" SET "${columnOf()}" = "${columnOf()}"`],
		[
			'UPDATE OR REPLACE',
			() => `UPDATE OR REPLACE "${table}" SET "${columnOf()}" = "${columnOf()}"`
		],
		['DELETE', () => `DELETE FROM "${table}"`],
		['INSERT OR REPLACE', () => `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`],
		['INSERT OR IGNORE', () => `INSERT OR IGNORE INTO "${table}" SELECT * FROM "${table}"`]
	] as const)('against %s', ([, statement]) => {
		const before = content(table);
		expect(before).not.toEqual([]);
		expect(() => store.sqlite.exec(statement())).toThrow('append-only');
		expect(content(table)).toEqual(before);
	});
});

test('no row joins a report after its first event', () => {
	const add = `INSERT INTO entry
		SELECT form, period_start, period_end, unit, 'another', report, period_id, line, counts, lines, statement
		FROM entry`;
	expect(() => store.sqlite.exec(add)).toThrow('the report is closed');
});

test('a row cannot replace one of the same report before its first event either', () => {
	const add = (line: number): string => `INSERT OR REPLACE INTO entry
		SELECT form, period_start, period_end, unit, item, 2, period_id, ${line}, counts, lines, statement
		FROM entry WHERE report = 1`;
	store.sqlite.exec(
		"INSERT INTO report SELECT 2, 'r2', form, period_id, period_start, period_end, sender, origin, file, file_name, encoding, delimiter, header_line, columns, fields, asked, note, warnings, warning_count, catalogue, units, reading_rules FROM report"
	);
	store.sqlite.exec(add(1));
	expect(() => store.sqlite.exec(add(2))).toThrow('append-only');
});

test.for([
	['leaves a gap', 5, '(SELECT hash FROM event WHERE seq = 3)'],
	['comes before the last', 0, '(SELECT hash FROM event WHERE seq = 3)'],
	['does not carry the hash of the last', 4, "'another'"]
] as const)('an event that %s is no link of the chain', ([, seq, prev]) => {
	const add = `INSERT INTO event VALUES (${seq}, 'at', 'actor', 'approved', 'r1', NULL, NULL, ${prev}, 'hash')`;
	expect(() => store.sqlite.exec(add)).toThrow('not the next link');
});

test('release numbers leave no gap', () => {
	expect(() => store.sqlite.exec("INSERT INTO release VALUES (3, 'at', 'n', 1, 'c', 'u')")).toThrow(
		'not the next number'
	);
});
