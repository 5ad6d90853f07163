import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { formOf } from '../../../src/lib/core/model/catalogue.ts';
import { unitsOn } from '../../../src/lib/core/model/unit.ts';
import { reference } from './reference.ts';
import { encode, grouped } from './written-text.ts';

const KEYS = ['outgoing_total', 'incoming_total', 'outgoing_secret'];
const UNITS = unitsOn(reference.units, '2023-06-30', { level: 'commune', parent: '528' });
const LABELS = new Map(
	formOf(reference.catalogue, 'vanban')?.fields.map(({ key, headers }) => [key, headers[0] ?? key])
);

/** Notation of a table: variations that must not change what is read from it. */
const style = fc.record({
	encoding: fc.constantFrom(...(['utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-1258'] as const)),
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	separator: fc.constantFrom('', '.', ',', ' ', '\u00a0'),
	columns: fc.shuffledSubarray(['unit', ...KEYS], { minLength: KEYS.length + 1 }),
	labels: fc.boolean(),
	names: fc.boolean(),
	quoted: fc.boolean(),
	title: fc.constantFrom('', 'Kỳ báo cáo: Tháng 6/2023', 'ỦY BAN NHÂN DÂN HUYỆN TƯ NGHĨA')
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;
type Row = Record<string, number | null>;

const figure = fc.option(fc.oneof(fc.nat(50), fc.nat(5_000_000)), { nil: null });
const rows = fc.array(
	fc.record({ outgoing_total: fc.nat(5_000_000), incoming_total: figure, outgoing_secret: figure }),
	{ minLength: 1, maxLength: UNITS.length }
);

function write(table: Row[], given: Style): Uint8Array {
	const cell = (text: string) =>
		given.quoted || text.includes(given.delimiter) ? `"${text}"` : text;
	const header = given.columns.map((key) =>
		key === 'unit' ? 'Đơn vị' : given.labels ? (LABELS.get(key) ?? key) : key
	);
	const body = table.map((row, index) =>
		given.columns.map((key) =>
			key === 'unit'
				? (UNITS[index]?.[given.names ? 'name' : 'code'] ?? '')
				: figureText(row[key] ?? null, given.separator)
		)
	);
	const records = [header, ...body].map((cells) => cells.map(cell).join(given.delimiter));
	const text = [given.title, ...records].join(given.lineEnd);
	return encode(text, given.encoding) ?? encode(text, 'utf-8') ?? new Uint8Array();
}

const figureText = (value: number | null, separator: string): string =>
	value === null ? '' : grouped(value, separator);

test('the same table is read from every encoding, delimiter, line end, column order and number style', () => {
	fc.assert(
		fc.property(rows, style, (table, given) => {
			const checked = ingest(
				write(table, given),
				{ name: 'x', form: 'vanban', period: '2023-06' },
				reference
			);
			expect(
				checked.problems.filter(
					({ severity, code }) => severity === 'error' && !code.startsWith('rule/')
				)
			).toEqual([]);
			expect(
				checked.entries.map(({ unit, counts }) => [unit, ...KEYS.map((key) => counts[key])])
			).toEqual(
				table.map((row, index) => [
					UNITS[index]?.id,
					...KEYS.map((key) => row[key as keyof typeof row])
				])
			);
		}),
		{ numRuns: 300 }
	);
});

describe('no bytes make it fail:', () => {
	const never = (bytes: Uint8Array) => {
		const checked = ingest(bytes, { name: 'x', period: '2023-06' }, reference);
		expect(checked.errors + checked.warnings).toBeGreaterThanOrEqual(checked.problems.length);
		expect(checked.errors > 0 || checked.entries.length > 0).toBe(true);
	};
	test.each([
		['quotes without end', '"a'.repeat(50_000)],
		['a row of a hundred thousand cells', ';'.repeat(100_000)],
		['a header of a hundred thousand columns', 'outgoing_total;'.repeat(100_000)],
		['a name of many offices', `unit;outgoing_total\n${'ubnd '.repeat(50_000)};1`],
		['a hundred thousand line ends', '\r'.repeat(100_000)]
	])('%s', (_, text) => never(new TextEncoder().encode(text)));
	test('random bytes', () => {
		fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), never), { numRuns: 300 });
	});
	test('random text behind a header', () => {
		const text = fc.string({
			unit: fc.constantFrom(...';,\t|"\n\r 1.-528Tổng cộngXã(IV)'),
			maxLength: 200
		});
		fc.assert(
			fc.property(text, (body) =>
				never(new TextEncoder().encode(`unit;outgoing_total;incoming_total\n${body}`))
			),
			{ numRuns: 300 }
		);
	});
	test('a sound file with bytes changed, cut out or put in', () => {
		const sound = new TextEncoder().encode(
			'Đơn vị;outgoing_total\n"H. Tư Nghĩa";1.000\nTổng cộng;1.000\n'
		);
		fc.assert(
			fc.property(
				fc.nat(sound.length),
				fc.nat(5),
				fc.uint8Array({ maxLength: 5 }),
				(at, cut, put) =>
					never(Uint8Array.from([...sound.slice(0, at), ...put, ...sound.slice(at + cut)]))
			),
			{ numRuns: 300 }
		);
	});
});
