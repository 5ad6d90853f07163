import { shownCode } from './cell-text.ts';
import type { Package } from './workbook-parts.ts';
import { assertWithin, MAX_CONTENT_ELEMENTS, MAX_MARKS } from './workbook-limits.ts';

/** Number format of a cell style. */
export interface NumberFormat {
	code: string;
	/** The number counts days. */
	isDate: boolean;
}

/** Formats that files name by number only (ECMA-376 Part 1, 18.8.30), as far as they matter here. */
const BUILT_IN: Record<number, string> = {
	9: '0%',
	10: '0.00%',
	14: 'mm-dd-yy',
	15: 'd-mmm-yy',
	16: 'd-mmm',
	17: 'mmm-yy',
	18: 'h:mm AM/PM',
	19: 'h:mm:ss AM/PM',
	20: 'h:mm',
	21: 'h:mm:ss',
	22: 'm/d/yy h:mm',
	45: 'mm:ss',
	46: '[h]:mm:ss',
	47: 'mmss.0'
};
/** Formats of days in East Asian versions, which differ by language. */
const isEastAsianDay = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const DAY = 'yyyy/mm/dd';

/** Number formats by index of the cell style; null for numbers that are shown as they are. */
export async function readNumberFormats(
	archive: Package,
	path: string | null
): Promise<(NumberFormat | null)[]> {
	if (path === null) return [];
	const codes = new Map<number, string>();
	const styles: number[] = [];
	let section = '';
	await archive.read(path, {
		maxElements: () => MAX_CONTENT_ELEMENTS,
		open: (name, attributes, depth) => {
			if (depth === 2) section = name;
			if (depth !== 3) return;
			const id = Number(attributes('numFmtId') ?? 0);
			if (section === 'numFmts') codes.set(id, attributes('formatCode') ?? '');
			if (section === 'cellXfs') styles.push(id);
			assertWithin(codes.size + styles.length, MAX_MARKS, 'formats');
		}
	});
	const formats = new Map<number, NumberFormat | null>();
	return styles.map((id) => {
		const known = formats.get(id);
		if (known !== undefined) return known;
		const format = formatOf(codes.get(id) ?? BUILT_IN[id] ?? (isEastAsianDay(id) ? DAY : ''));
		formats.set(id, format);
		return format;
	});
}

function formatOf(code: string): NumberFormat | null {
	const isDate = isDateFormat(code);
	return isDate || code.includes('%') || SAYS_MORE.test(code) ? { code, isDate } : null;
}

/** Texts, signs of money, a comma behind the digits, and letters that are no part of a format. */
const SAYS_MORE = /["\\]|\[\$|[0#?],+(?![0#?,])|^(?!general$|standard$).*\p{L}/iu;

/** A format shows days or times if it has a letter of them outside its literals. */
function isDateFormat(code: string): boolean {
	const shown = shownCode(code);
	return /[dmyhs]/iu.test(shown) && !/general|@/iu.test(shown);
}
