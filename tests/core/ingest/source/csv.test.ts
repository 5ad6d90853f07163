import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, type Sheet } from '../../../../src/lib/core/ingest/source/csv.ts';

const unclosedIn = ({ rows }: Sheet): number[] =>
	[...rows].filter(({ isUnclosed }) => isUnclosed).map(({ line }) => line);

const rowsOf = (text: string) =>
	[...parseCsv([text], ';').rows].map(({ line, cells }) => [line, ...cells]);

describe('rows keep their cells and the line they start on', () => {
	test.each([
		[
			'Windows line ends',
			'a;b\r\nc;d',
			[
				[1, 'a', 'b'],
				[2, 'c', 'd']
			]
		],
		[
			'old Macintosh line ends',
			'a\rb',
			[
				[1, 'a'],
				[2, 'b']
			]
		],
		[
			'mixed line ends',
			'a\r\nb\nc\rd',
			[
				[1, 'a'],
				[2, 'b'],
				[3, 'c'],
				[4, 'd']
			]
		],
		[
			'blank lines',
			'a\n\nb',
			[
				[1, 'a'],
				[2, ''],
				[3, 'b']
			]
		],
		[
			'a line break inside a cell',
			'"a\nb";c\nd;e',
			[
				[1, 'a\nb', 'c'],
				[3, 'd', 'e']
			]
		],
		['quotes inside a cell', '"say ""a;b""";c', [[1, 'say "a;b"', 'c']]],
		['a quote that opens no cell', 'a 5" b;c', [[1, 'a 5" b', 'c']]],
		['figures as text', '1.000;007;1e3', [[1, '1.000', '007', '1e3']]]
	])('%s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows));
});

describe('a quote that never closes swallows nothing:', () => {
	test.each([
		['it is the only quote', '1;a\n2;"b;x\n3;c\n4;d', [2]],
		['a sound quote follows', '1;a\n2;"b;x\n3;"c";y\n4;d', [2]],
		['there are two', '1;"a;x\n2;"b;x\n3;c\n4;d', [1, 2]],
		['it is on the last line', '1;a\n2;b\n3;c\n4;"d', [4]]
	])('%s', (_, text, unclosed) => {
		const sheet = parseCsv([text], ';');
		expect(unclosedIn(sheet)).toEqual(unclosed);
		expect([...sheet.rows].map(({ line, cells }) => [line, cells[1]?.replaceAll('"', '')])).toEqual(
			[
				[1, 'a'],
				[2, 'b'],
				[3, 'c'],
				[4, 'd']
			]
		);
	});

	test('a cell with a line break before it stays whole', () => {
		const sheet = parseCsv(['"a\nb";1\n"c;2\nd;3'], ';');
		expect(unclosedIn(sheet)).toEqual([3]);
		expect([...sheet.rows].map(({ line, cells }) => [line, ...cells])).toEqual([
			[1, 'a\nb', '1'],
			[3, 'c', '2'],
			[4, 'd', '3']
		]);
	});
});

test('however the lines are cut into pieces, the rows are the same', () => {
	const line = fc.array(fc.constantFrom('a', '"', ';', 'b c', '""', '\n', '1,5', '"x"'), {
		maxLength: 6
	});
	fc.assert(
		fc.property(
			fc.array(line, { minLength: 1, maxLength: 12 }),
			fc.integer({ min: 1, max: 4 }),
			(lines, size) => {
				// a last piece is never empty: the decoder gives none
				const texts = [...lines.map((parts) => parts.join('')), 'end'];
				const pieces: string[] = [];
				for (let at = 0; at < texts.length; at += size) {
					const isLast = at + size >= texts.length;
					pieces.push(texts.slice(at, at + size).join('\n') + (isLast ? '' : '\n'));
				}
				expect([...parseCsv(pieces, ';').rows]).toEqual([
					...parseCsv([texts.join('\n')], ';').rows
				]);
			}
		),
		{ numRuns: 500 }
	);
});

describe('a million line ends are counted, not read as rows:', () => {
	const blank = 1_000_000;
	test.each([
		['in one piece', ['a;b\n', '\n'.repeat(blank), 'c;d\n', '\n'.repeat(blank), '"e\n";f']],
		[
			'in pieces',
			[
				'a;b\n',
				...Array.from({ length: 100 }, () => '\n'.repeat(blank / 100)),
				'c;d\n',
				'\r\n'.repeat(blank),
				'"e\n";f'
			]
		]
	])('%s', (_, pieces) => {
		const rows = [...parseCsv(pieces, ';').rows];
		expect(rows.filter(({ cells }) => cells.length > 1)).toEqual([
			{ line: 1, cells: ['a', 'b'] },
			{ line: blank + 2, cells: ['c', 'd'] },
			{ line: 2 * blank + 3, cells: ['e\n', 'f'] }
		]);
		expect(rows.length).toBeLessThan(3000);
	});
});
