import type { Form } from '../../lib/core/model/form.ts';
import type { Receipt } from '../../lib/core/model/report.ts';
import { m } from '../../lib/paraglide/messages.js';
import { countText } from '../../lib/ui/format/number-text.ts';
import type { Locale } from '../../lib/core/model/locale.ts';
import { furtherFileText } from '../../lib/features/submission/draft-problems.ts';
import { problemText } from '../../lib/ui/i18n/problems/problem-text.ts';

/** Largest numbers of printed lines; `--json` prints all. */
const MAX_PROBLEMS = 50;
const MAX_CHANGES = 10;

const WORDS = {
	error: { vi: 'LỖI', en: 'ERROR' },
	warning: { vi: 'LƯU Ý', en: 'WARNING' },
	rows: { vi: 'dòng', en: 'rows' },
	more: { vi: 'nữa; xem đủ bằng --json', en: 'more; --json lists them' },
	blank: { vi: 'trống', en: 'blank' },
	changes: { vi: 'Khác với số đang có hiệu lực', en: 'Differs from what is in force' }
};

const STATUSES: Record<Receipt['status'], Record<Locale, string>> = {
	checked: { vi: 'đã kiểm tra, chưa lưu', en: 'checked, not stored' },
	refused: { vi: 'không nhận', en: 'refused' },
	submitted: { vi: 'đã nộp, chờ duyệt', en: 'submitted, awaits review' },
	approved: { vi: 'đã duyệt', en: 'approved' },
	returned: { vi: 'đã trả lại', en: 'returned' },
	superseded: { vi: 'đã được thay thế', en: 'superseded' },
	withdrawn: { vi: 'đã rút', en: 'withdrawn' }
};

/** Receipt of a file as text; with its form, rules are printed in the words of the form. */
export function receiptText(receipt: Receipt, locale: Locale, known?: Form): string {
	const { file, form, period, entries, errors, warnings, id } = receipt;
	const facts = [
		form,
		period,
		`${countText(entries, locale)} ${WORDS.rows[locale]}`,
		file.sheet && m.receipt_sheet({ sheet: file.sheet }, { locale }),
		file.encoding,
		problemCountsText(errors, warnings, locale),
		STATUSES[receipt.status][locale],
		id
	];
	const head = `${file.name}: ${facts.filter((fact) => fact !== null).join(' · ')}`;
	return [
		head,
		...furtherLines(receipt, locale),
		...problemLines(receipt, locale, known),
		...changeLines(receipt, locale)
	].join('\n');
}

/** Files that repeat the figures of this report and are not kept, the newest last. */
const furtherLines = ({ further }: Receipt, locale: Locale): string[] =>
	further.slice(-MAX_CHANGES).map((file) => `  SHA-256 ${furtherFileText(file, locale)}`);

const problemCountsText = (errors: number, warnings: number, locale: Locale): string =>
	locale === 'vi'
		? `${countText(errors, locale)} lỗi, ${countText(warnings, locale)} lưu ý`
		: `errors: ${countText(errors, locale)}, warnings: ${countText(warnings, locale)}`;

function problemLines(
	{ problems, errors, warnings }: Receipt,
	locale: Locale,
	form?: Form
): string[] {
	const lines = problems
		.slice(0, MAX_PROBLEMS)
		.map((problem) => `  ${WORDS[problem.severity][locale]} ${problemText(problem, locale, form)}`);
	return [...lines, ...moreLine(errors + warnings - lines.length, locale)];
}

/** Lines of replaced figures only: in the first report of a unit every figure is new. */
function changeLines(receipt: Receipt, locale: Locale): string[] {
	const changes = receipt.changes.filter(({ before }) => before !== null);
	if (changes.length === 0) return [];
	const value = (count: number | null): string =>
		count === null ? WORDS.blank[locale] : countText(count, locale);
	const lines = changes
		.slice(0, MAX_CHANGES)
		.map(
			({ unit, field, before, after }) => `    ${unit} ${field}: ${value(before)} → ${value(after)}`
		);
	return [
		`  ${WORDS.changes[locale]}:`,
		...lines,
		...moreLine(changes.length - lines.length, locale)
	];
}

const moreLine = (more: number, locale: Locale): string[] =>
	more > 0 ? [`  … ${countText(more, locale)} ${WORDS.more[locale]}`] : [];
