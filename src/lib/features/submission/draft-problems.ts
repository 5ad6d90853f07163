import { type Catalogue, formOf } from '../../core/model/catalogue.ts';
import type { Draft, DraftFinding } from '../../core/model/draft.ts';
import type { Form } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import { needsNote, type Problem, type ProblemCode } from '../../core/model/problem.ts';
import type { FurtherFile, Receipt } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { momentText, periodName } from '../../ui/format/time-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { problemSentence, problemText, problemTitle } from '../../ui/i18n/problems/problem-text.ts';
import type { ColumnLetters } from '../../core/ingest/table/column-letters.ts';
import { isClean } from './clean-draft.ts';
import type { ReceiptAnswer } from './receipt-schema.ts';

/** Problem with its remedy, and every line that has this problem. */
export interface ProblemSentence {
	text: string;
	/** Empty where it is about the file as a whole. */
	lines: number[];
}

/** Problems of one kind in one column, told together. */
export interface ProblemGroup {
	code: ProblemCode;
	severity: Problem['severity'];
	/** Name of its place in the page. */
	id: string;
	title: string;
	/** Null where they are in several columns, or in none. */
	column: string | null;
	/** Letter of that column as a spreadsheet shows it; null where the columns are not known. */
	letter: string | null;
	count: number;
	sentences: ProblemSentence[];
}

/**
 * Groups problems: errors first, then warnings, each in the order of the file. Repeated problems
 * are one sentence.
 */
export function groupProblems(
	problems: Problem[],
	locale: Locale,
	form?: Form,
	letters: ColumnLetters = new Map()
): ProblemGroup[] {
	const alike = new Map<string, [Problem, ...Problem[]]>();
	for (const problem of problems) {
		const key = groupKey(problem);
		const known = alike.get(key);
		if (known) known.push(problem);
		else alike.set(key, [problem]);
	}
	const ids = groupIds(problems);
	const all = [...alike].map(([key, members]) => {
		const group = groupOf(members, locale, form);
		const letter = group.column === null ? null : (letters.get(group.column) ?? null);
		return { ...group, id: ids.get(key) ?? '', letter };
	});
	return [...all.filter(isError), ...all.filter((group) => !isError(group))];
}

/** Problems with one key are told together. */
export const groupKey = (problem: Problem): string =>
	JSON.stringify([problem.severity, problem.code, columnOf(problem)]);

/** Names of the places in the page where problems are told, by their keys. */
export const groupIds = (problems: readonly Problem[]): ReadonlyMap<string, string> =>
	new Map([...new Set(problems.map(groupKey))].map((key, at) => [key, `muc-${at + 1}`]));

const isError = ({ severity }: ProblemGroup): boolean => severity === 'error';

/** Sentences about headers name their columns themselves. */
const columnOf = ({ code, column }: Problem): string | null =>
	code.startsWith('header/') ? null : column;

function groupOf(
	members: [Problem, ...Problem[]],
	locale: Locale,
	form?: Form
): Omit<ProblemGroup, 'id' | 'letter'> {
	const [first] = members;
	const lines = new Map<string, number[]>();
	for (const problem of members) {
		const text =
			columnOf(problem) === null
				? problemText({ ...problem, line: null }, locale, form)
				: problemSentence(problem, locale, form);
		const known = lines.get(text) ?? [];
		if (problem.line !== null && !known.includes(problem.line)) known.push(problem.line);
		lines.set(text, known);
	}
	return {
		code: first.code,
		severity: first.severity,
		title: problemTitle(first.code, locale),
		column: columnOf(first),
		count: members.length,
		sentences: [...lines].map(([text, own]) => ({ text, lines: own }))
	};
}

/** A file that only repeats figures, with the sentence that it is not kept. */
export const furtherFileText = ({ sha256, receivedAt }: FurtherFile, locale: Locale): string =>
	m.receipt_further_line({ sha256, at: momentText(receivedAt, locale) }, { locale });

/** A receipt with its problems in words; with the form that it was read by, rules in its words. */
export function receiptJson(receipt: Receipt, locale: Locale, form?: Form): ReceiptAnswer {
	const problems = receipt.problems.map((problem) => ({
		...problem,
		needsNote: needsNote(problem),
		message: problemText(problem, locale, form)
	}));
	const further = receipt.further.map((file) => ({
		...file,
		message: furtherFileText(file, locale)
	}));
	return { ...receipt, problems, further };
}

/** A file that waits, as its sender sees it in the list. */
export interface DraftLine {
	id: string;
	name: string;
	href: string;
	/** Form and period as they were understood; empty where neither was. */
	about: string;
	finding: string;
	hasErrors: boolean;
	/** Can be submitted together with others. */
	isClean: boolean;
	sent: string;
}

/** The files that wait, with what was found in each; a large one is read on its own page only. */
export const draftList = (
	drafts: Draft[],
	findings: ReadonlyMap<string, DraftFinding>,
	catalogue: Catalogue,
	locale: Locale
): DraftLine[] =>
	drafts.map(({ id, name, createdAt }) => {
		const finding = findings.get(id);
		return {
			id,
			name,
			href: localizePath(`/nop-bao-cao/${id}`, locale),
			about: finding ? aboutText(finding, catalogue, locale) : '',
			finding: finding ? findingText(finding, locale) : m.drafts_not_read({}, { locale }),
			hasErrors: (finding?.errors ?? 0) > 0,
			isClean: finding !== undefined && isClean(finding),
			sent: momentText(createdAt, locale)
		};
	});

function aboutText({ form, period }: DraftFinding, catalogue: Catalogue, locale: Locale): string {
	const title = form === null ? undefined : formOf(catalogue, form)?.title[locale];
	return [title, period ? periodName(period, locale) : undefined]
		.filter((part) => part !== undefined)
		.join(' · ');
}

function findingText({ errors, warnings }: DraftFinding, locale: Locale): string {
	if (errors > 0) return m.drafts_errors({ count: countText(errors, locale) }, { locale });
	return warnings > 0
		? m.drafts_warnings({ count: countText(warnings, locale) }, { locale })
		: m.drafts_clean({}, { locale });
}

/** Whole megabytes, rounded down: what is promised is kept. */
export const megabytes = (bytes: number, locale: Locale): string =>
	countText(Math.max(1, Math.floor(bytes / 1_048_576)), locale);
