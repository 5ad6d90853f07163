import fc from 'fast-check';
import { foldPath } from '../../../src/lib/core/ingest/table/join-headers.ts';
import { labelsOf } from '../../../src/lib/core/ingest/table/label-fields.ts';
import type { IngestOptions } from '../../../src/lib/core/ingest/source/ingest-input.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { formOf } from '../../../src/lib/core/model/catalogue.ts';
import type { Form } from '../../../src/lib/core/model/form.ts';
import { unitsOn, type Unit } from '../../../src/lib/core/model/unit.ts';
import { reference } from './reference.ts';
import { ENCODINGS, SPELLINGS, encode, grouped } from './written-text.ts';

export const PERIOD = '2023-06';
/** Districts whose communes the files are about. */
const DISTRICTS = ['522', '524', '528', '534'];
const communes = (parent: string): Unit[] =>
	unitsOn(reference.units, '2023-06-14', { level: 'commune', parent });

const found = formOf(reference.catalogue, 'tthc');
if (!found) throw new Error('no form tthc');
const form: Form = found;
export const KEYS = form.fields.map(({ key }) => key);

/** Labels of a field that no other field has. */
const LABELS = new Map(
	form.fields.map(({ key, headers, label }) => {
		const { whole } = labelsOf(form, reference.catalogue.headers);
		const own = [label.vi, ...headers].filter((one) => whole.get(foldPath(one))?.key === key);
		return [key, [key, ...own]];
	})
);

export type Counts = Record<string, number>;
const small = fc.oneof(fc.nat(9), fc.nat(999), fc.nat(2_000_000));
/** A row that adds up. */
const counts = fc
	.record({
		early: small,
		onTime: small,
		late: small,
		inTime: small,
		overdue: small,
		online: fc.nat(1000),
		carried: fc.nat(1000)
	})
	.map(({ early, onTime, late, inTime, overdue, online, carried }): Counts => {
		const [resolved, pending] = [early + onTime + late, inTime + overdue];
		const all = resolved + pending;
		const received_online = Math.floor((all * online) / 1000);
		const carried_over = Math.floor(((all - received_online) * carried) / 1000);
		return {
			received_total: all,
			received_online,
			received_direct_post: all - received_online - carried_over,
			carried_over,
			resolved_total: resolved,
			resolved_early: early,
			resolved_on_time: onTime,
			resolved_late: late,
			pending_total: pending,
			pending_in_time: inTime,
			pending_late: overdue
		};
	});

/** The truth that a file tells: units of one district with their figures. */
export const truth = fc.record({
	district: fc.constantFrom(...DISTRICTS),
	rows: fc.array(counts, { minLength: 1, maxLength: 9 })
});
export type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;
export const unitsOf = ({ district, rows }: Truth): Unit[] =>
	communes(district).slice(0, rows.length);

/** Notation of a file: variations that must not change what is read from it. */
export const style = fc.record({
	encoding: fc.constantFrom(...ENCODINGS),
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	separator: fc.constantFrom('', '.', ',', ' ', '\u00a0'),
	columns: fc.shuffledSubarray(['unit', ...KEYS], { minLength: KEYS.length + 1 }),
	labels: fc.array(fc.nat(30), { minLength: KEYS.length + 1, maxLength: KEYS.length + 1 }),
	header: fc.constantFrom('keys', 'labels', 'merged'),
	shape: fc.constantFrom('wide', 'wide', 'long'),
	spelling: fc.constantFrom('code', ...Object.keys(SPELLINGS)),
	total: fc.constantFrom('', 'Tổng cộng', 'TỔNG SỐ', 'Toàn huyện'),
	title: fc.subarray([
		'ỦY BAN NHÂN DÂN HUYỆN TƯ NGHĨA',
		'Biểu số II.06a/VPCP/KSTT',
		'Kỳ báo cáo: Tháng 6/2023',
		'(Từ ngày 15/05/2023 đến ngày 14/06/2023)'
	]),
	hasSignatures: fc.boolean(),
	hasSep: fc.boolean(),
	hasOrdinals: fc.boolean(),
	hasEmptyColumn: fc.boolean(),
	hasBlankRows: fc.boolean(),
	isQuoted: fc.boolean()
});
export type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

/** A table as its cells, and the line on which each unit stands. */
interface WrittenTable {
	rows: string[][];
	lines: number[];
}

export function tableOf(given: Truth, how: Style): WrittenTable {
	const isLong = how.shape === 'long';
	const header = isLong ? [LONG_HEADER] : headerRows(how);
	const body = isLong ? longRows(given, how) : wideRows(given, how);
	const spaced = (row: string[]) => (how.hasBlankRows ? [row, []] : [row]);
	const title = how.title.map((text) => [text]).flatMap(spaced);
	const framed = [...title, ...header, ...body.flatMap(spaced)];
	const signed = how.hasSignatures ? [...framed, [], ['', 'NGƯỜI LẬP BIỂU'], ['', 'Lê A']] : framed;
	const numbered = how.hasSep ? [[`sep=${how.delimiter}`], ...signed] : signed;
	const rows = numbered.map((row, index) =>
		how.hasEmptyColumn && !(how.hasSep && index === 0) ? ['', ...row] : row
	);
	const names = new Set(unitsOf(given).map((unit) => nameOf(unit, how)));
	const lines = numbered.flatMap((row, index) =>
		row.some((cell) => names.has(cell)) ? [index + 1] : []
	);
	return { rows, lines };
}

const LONG_HEADER = ['Đơn vị', 'Chỉ tiêu', 'Giá trị'];
const nameOf = ({ code, name }: Unit, { spelling }: Style): string =>
	SPELLINGS[spelling]?.(name) ?? code;

/** The header of each column, by key or by any of its labels; of merged rows, as a path. */
function headerOf(key: string, { header, labels }: Style): string {
	if (key === 'unit') return 'Đơn vị';
	const own = LABELS.get(key) ?? [];
	const choice = labels[KEYS.indexOf(key)] ?? 0;
	return header === 'keys' ? key : (own[choice % own.length] ?? key);
}

/** Merged cells arrive filled at their first place and blank at all others. */
function headerRows(how: Style): string[][] {
	const paths = how.columns.map((key) =>
		how.header === 'merged' ? headerOf(key, how).split(' > ') : [headerOf(key, how)]
	);
	const depth = Math.max(...paths.map((path) => path.length));
	const isMerged = (column: number, level: number): boolean =>
		(paths[column]?.length ?? 0) > level + 1 &&
		(paths[column - 1]?.length ?? 0) > level + 1 &&
		paths[column]?.slice(0, level + 1).join() === paths[column - 1]?.slice(0, level + 1).join();
	return Array.from({ length: depth }, (_, level) => {
		const cells = paths.map((path, column) => (isMerged(column, level) ? '' : (path[level] ?? '')));
		return how.hasOrdinals ? [level === 0 ? 'TT' : '', ...cells] : cells;
	});
}

function wideRows(given: Truth, how: Style): string[][] {
	const rowOf = (ordinal: string, name: string, row: Counts): string[] => {
		const cells = how.columns.map((key) =>
			key === 'unit' ? name : grouped(row[key] ?? 0, how.separator)
		);
		return how.hasOrdinals ? [ordinal, ...cells] : cells;
	};
	const units = unitsOf(given).map((unit, index) =>
		rowOf(String(index + 1), nameOf(unit, how), given.rows[index] ?? {})
	);
	const sum = Object.fromEntries(
		KEYS.map((key) => [key, given.rows.reduce((all, row) => all + (row[key] ?? 0), 0)])
	);
	return how.total === '' ? units : [...units, rowOf('', how.total, sum)];
}

const longRows = (given: Truth, how: Style): string[][] =>
	unitsOf(given).flatMap((unit, index) =>
		how.columns
			.filter((key) => key !== 'unit')
			.map((key) => [
				nameOf(unit, how),
				headerOf(key, how),
				grouped(given.rows[index]?.[key] ?? 0, how.separator)
			])
	);

/** The table as the bytes of a file; null where its encoding has not got the letters. */
export function bytesOf(rows: string[][], how: Style): Uint8Array | null {
	const cell = (text: string): string =>
		text !== '' && (how.isQuoted || text.includes(how.delimiter)) ? `"${text}"` : text;
	const sep = how.hasSep ? 1 : 0;
	const lines = rows.map((row, index) =>
		index < sep ? row.join('') : row.map(cell).join(how.delimiter)
	);
	return encode(lines.join(how.lineEnd), how.encoding);
}

/** Options by which a written file is submitted. */
export const sendingOf = ({ district }: Truth): IngestOptions => ({
	name: 'x.csv',
	form: 'tthc',
	period: PERIOD,
	unit: district
});

type Told = [unit: string, ...figures: (number | null | undefined)[]];

/** Unit and figures of each entry, in the form's order. */
export const told = ({ entries }: IngestResult): Told[] =>
	entries.map(({ unit, counts }) => [unit, ...KEYS.map((key) => counts[key])]);

/** Unit and figures that a file means, in the form's order. */
export const meant = (given: Truth): Told[] =>
	unitsOf(given).map(({ id }, index) => [id, ...KEYS.map((key) => given.rows[index]?.[key])]);
