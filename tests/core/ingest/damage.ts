import fc from 'fast-check';

/** Typical damage of cells: lost zeros, foreign digits, formulas, notes, marks of all kinds. */
const HOSTILE = [
	...['', '-', '–', '1.5', '0.500', '12.34', '1,234.5', '1.234,567', '1 23', "12'345", '1.2345'],
	...['-3', '−3', '+5', '007', '1e5', '0x1F', '１２３', '٣', '½', '5²', '99%', '(5)', '1.000.00'],
	...['=1+1', '#REF!', 'NaN', 'Infinity', 'null', '9007199254740993', '99999999999999999999'],
	...['"', '""', '"5', '\u200b12', '12\u00a0345', 'Tổng cộng', '528', 'I', 'x'],
	...['12 hồ sơ', '5\n6', '5;6', '5,6', '\u0000', '\ufeff', '\ud800', 'ﬁ', '(1)']
];

/** One thing that goes wrong with a table, at some row and column. */
const one = fc.record({
	kind: fc.constantFrom('set', 'append', 'cut', 'delete', 'insert', 'double', 'drop', 'swap'),
	row: fc.nat(1000),
	column: fc.nat(1000),
	text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ maxLength: 6 }))
});
type Damage = typeof one extends fc.Arbitrary<infer D> ? D : never;
export const damages = fc.array(one, { minLength: 1, maxLength: 4 });

/** The rows from `first` on, after something went wrong with them. */
export function damaged(rows: string[][], first: number, how: Damage[]): string[][] {
	const result = rows.map((row) => [...row]);
	for (const damage of how) hurt(result, first, damage);
	return result;
}

function hurt(rows: string[][], first: number, { kind, row: at, column, text }: Damage): void {
	const index = first + (at % Math.max(1, rows.length - first));
	const row = rows[index];
	if (!row) return;
	const place = column % (row.length + 1);
	const cell = row[place] ?? '';
	if (kind === 'set') row[place] = text;
	else if (kind === 'append') row[place] = cell + text;
	else if (kind === 'cut') row[place] = cell.slice(1);
	else if (kind === 'delete') row.splice(place, 1);
	else if (kind === 'insert') row.splice(place, 0, text);
	else if (kind === 'double') rows.splice(index, 0, [...row]);
	else if (kind === 'drop') rows.splice(index, 1);
	else if (index > first) rows.splice(index - 1, 2, row, rows[index - 1] ?? []);
}

const slice = fc.record({
	at: fc.nat(1_000_000),
	cut: fc.nat(6),
	put: fc.oneof(
		fc.uint8Array({ maxLength: 4 }),
		fc.constantFrom('"', ';', '\n', '\r', '0', '.', ' ', '-').map((text) => Buffer.from(text))
	)
});
export const byteDamages = fc.array(slice, { minLength: 1, maxLength: 5 });

/** Bytes with some of them changed, cut out or put in. */
export function damagedBytes(
	bytes: Uint8Array,
	how: (typeof slice extends fc.Arbitrary<infer S> ? S : never)[]
): Uint8Array {
	return how.reduce((whole, { at, cut, put }) => {
		const place = at % (whole.length + 1);
		return Uint8Array.from([...whole.slice(0, place), ...put, ...whole.slice(place + cut)]);
	}, bytes);
}
