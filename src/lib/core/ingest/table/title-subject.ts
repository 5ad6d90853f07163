import type { Row } from '../source/csv.ts';
import { withoutNumbering } from './header-words.ts';
import { foldPath } from './join-headers.ts';
import type { FormLabels } from './label-fields.ts';
import { isPartOf } from './match-header.ts';
import { roleOf, type LayoutColumn } from './name-columns.ts';

/**
 * Columns whose header is only the end of a label, such as "Ký số" of "Văn bản đi > Ký số", below a
 * title that names the begin of other labels, such as "VĂN BẢN ĐẾN": they are doubtful, because the
 * title says what they count (docs/rules.md §1).
 */
export function doubtOtherSubject(
	columns: LayoutColumn[],
	title: Row[],
	labels: FormLabels
): LayoutColumn[] {
	const subjects = title.flatMap(({ cells }) => cells.filter((cell) => isSubject(cell, labels)));
	if (subjects.length === 0) return columns;
	return columns.map((column) => {
		const { field, strength, header: label } = column;
		if (!field || strength > 1) return column;
		if (subjects.some((text) => isPartOf(subjectOf(text), field))) return column;
		const others = subjects.slice(0, 1).map((text) => text.trim());
		const doubt = { field, label, others };
		return { ...column, role: 'doubtful', field: null, strength: 0, doubt };
	});
}

const subjectOf = (text: string): string => withoutNumbering(foldPath(text));

/** The first part of labels that have further ones. */
const isSubject = (text: string, { form, words }: FormLabels): boolean => {
	const path = subjectOf(text);
	return (
		path !== '' &&
		roleOf(path) === null &&
		!words.banners.has(path) &&
		form.fields.some(({ label, headers }) =>
			[label.vi, ...headers].some((one) => foldPath(one).startsWith(`${path} > `))
		)
	);
};
