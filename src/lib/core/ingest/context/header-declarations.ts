import { namesOtherFigures } from '../table/contrast-words.ts';
import { foldPath } from '../table/join-headers.ts';
import { roleOf } from '../table/name-columns.ts';
import type { Layout } from '../table/recognise-table.ts';
import { declarationsIn, type PeriodDeclaration } from './period-declarations.ts';

/**
 * Periods in the header cells above or below the label of a column with figures, such as
 * "Tháng 7/2025"; known labels declare none. A column of its own with an unknown header is not read
 * and declares none either. "Cùng kỳ" makes its column doubtful, so it is not judged again here.
 */
export function headerDeclarations({
	columns,
	labels: { words, ownParts },
	form,
	headerLine
}: Layout): PeriodDeclaration[] {
	// names that the sender gave to columns declare their period all the same
	const isKnown = (path: string): boolean =>
		ownParts.has(path) || roleOf(path) !== null || words.banners.has(path);
	const parts = new Set(
		columns
			.filter(({ role }) => role === 'field' || role === 'doubtful' || role === 'value')
			.flatMap(({ header }) => header.split(' > '))
			.filter((part) => !isKnown(foldPath(part)))
	);
	return [...parts].flatMap((part) =>
		declarationsIn(part, form.calendar, { line: headerLine, at: null }).filter(
			({ reading }) => reading.kind !== 'unreadable' || !namesOtherFigures(part)
		)
	);
}
