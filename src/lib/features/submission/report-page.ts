import type { ReceivedFile, ReportResult, ReportVersion } from '../../core/model/report-result.ts';
import { plainLine } from '../../core/model/typed-text.ts';
import { m } from '../../paraglide/messages.js';
import { cellChangeLines, type CellChangeLine, type ReferenceNames } from './draft-changes.ts';
import { countText } from '../../ui/format/number-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText, periodText } from '../../ui/format/time-text.ts';
import { furtherFileText, groupProblems, type ProblemGroup } from './draft-problems.ts';
import { actorText, statusText } from '../../ui/format/workflow-text.ts';
import { qrCode, type QrCode } from '../../ui/qr-code.ts';
import { deadlineText, receiptFigures, type ReceiptFigures } from './receipt-facts.ts';

interface Fact {
	term: string;
	value: string;
	/** Link to further information. */
	href?: string;
}

export interface VersionLine {
	number: number;
	href: string;
	at: string;
	status: string;
	isThis: boolean;
	/** Address of the differences to this one. */
	differences: string;
}

export interface ReportPage {
	id: string;
	facts: Fact[];
	/** Leads to the address at which anybody can check the bytes. */
	qr: QrCode;
	figures: ReceiptFigures;
	warnings: ProblemGroup[];
	warningCount: number;
	changed: CellChangeLine[];
	changedTitle: string;
	versions: VersionLine[];
	differences: { title: string; lines: CellChangeLine[]; before: string; after: string } | null;
	/** The receipt for people and for programs, and the bytes as they came. */
	links: { href: string; name: string }[];
}

/** A report on record as its page shows it. `origin` is the address of the installation. */
export function reportPage(
	answer: ReportResult,
	names: ReferenceNames,
	origin: string,
	locale: Locale
): ReportPage {
	const { receipt, form, versions, cells } = answer;
	const id = receipt.id ?? '';
	const own = localizePath(`/bao-cao/${id}`, locale);
	const changed = [
		...cellChangeLines(cells, 'changed', receipt.form ?? '', names, locale),
		...cellChangeLines(cells, 'new', receipt.form ?? '', names, locale)
	];
	const check = checkFact(receipt.sha256, origin, locale);
	return {
		id,
		facts: [...factsOf(answer, locale), check],
		qr: qrCode(check.value),
		figures: receiptFigures(answer, names, locale),
		warnings: groupProblems(receipt.problems, locale, form ?? undefined),
		warningCount: receipt.warnings,
		changed,
		changedTitle: m.receipt_changes({ count: countText(changed.length, locale) }, { locale }),
		versions: versions.map((version) => versionLine(version, id, locale)),
		differences: differencesOf(answer, names, locale),
		links: [
			{ href: `${own}/bien-nhan.txt`, name: m.receipt_text({}, { locale }) },
			{ href: `/api/v1/reports/${id}`, name: m.receipt_json({}, { locale }) },
			{ href: `/api/v1/reports/${id}/file`, name: m.receipt_bytes_back({}, { locale }) }
		]
	};
}

/** The address at which anybody can check the bytes, in full. */
function checkFact(sha256: string, origin: string, locale: Locale): Fact {
	const href = origin + localizePath(`/receipts/${sha256}`, locale);
	return { term: m.receipt_check({}, { locale }), value: href, href };
}

function factsOf(answer: ReportResult, locale: Locale): Fact[] {
	const { receipt, form, period, sender, note, by, withdrawal } = answer;
	const fact = (term: (i: object, o: { locale: Locale }) => string, value: string): Fact => ({
		term: term({}, { locale }),
		value
	});
	return [
		fact(m.receipt_status, statusText(receipt.status, locale)),
		...(withdrawal === null ? [] : [fact(m.receipt_withdrawn, withdrawalText(withdrawal, locale))]),
		fact(m.receipt_id, receipt.id ?? ''),
		fact(m.receipt_at, momentText(receipt.receivedAt ?? '', locale)),
		fact(m.receipt_by, actorText(by, locale)),
		fact(m.upload_form, form?.title[locale] ?? receipt.form ?? ''),
		fact(m.upload_period, periodText(period, locale)),
		fact(m.receipt_due, deadlineText(answer, locale)),
		fact(m.check_sender, senderText(sender, locale)),
		fact(
			m.receipt_file,
			`${receipt.file.name}, ${m.receipt_bytes({ count: countText(receipt.file.bytes, locale) }, { locale })}`
		),
		...(receipt.file.sheet === null ? [] : [fact(m.check_sheet, receipt.file.sheet)]),
		fact(() => 'SHA-256', receipt.sha256),
		...receipt.further.map((file) => fact(m.receipt_further, furtherFileText(file, locale))),
		fact(m.receipt_rows, countText(receipt.entries, locale)),
		fact(m.receipt_warnings, countText(receipt.warnings, locale)),
		...(note === null ? [] : [fact(m.receipt_note, note)])
	];
}

const withdrawalText = (
	{ by, at, reason }: NonNullable<ReportResult['withdrawal']>,
	locale: Locale
): string =>
	m.receipt_withdrawn_by(
		{ at: momentText(at, locale), who: actorText(by, locale), why: plainLine(reason ?? '') },
		{ locale }
	);

const senderText = (sender: ReportResult['sender'], locale: Locale): string =>
	sender ? `${sender.name} (${sender.code})` : m.receipt_unit_unknown({}, { locale });

const versionLine = ({ id, number, at, status }: ReportVersion, own: string, locale: Locale) => ({
	number,
	href: localizePath(`/bao-cao/${id}`, locale),
	at: momentText(at, locale),
	status: statusText(status, locale),
	isThis: id === own,
	differences: localizePath(`/bao-cao/${own}?so-voi=${id}#khac`, locale)
});

function differencesOf({ against, receipt }: ReportResult, names: ReferenceNames, locale: Locale) {
	if (against === null) return null;
	const lines = (['changed', 'new', 'kept'] as const).flatMap((state) =>
		cellChangeLines(against.cells, state, receipt.form ?? '', names, locale).map((line) =>
			state === 'kept'
				? { ...line, after: m.compare_blank({}, { locale }), difference: null }
				: line
		)
	);
	const [from, to] = [String(against.version.number), String(against.own.number)];
	const count = countText(lines.length, locale);
	return {
		title: m.receipt_differences({ from, to, count }, { locale }),
		lines,
		before: `${from}`,
		after: `${to}`
	};
}

/** A receipt as a text to keep: in Vietnamese, then in English. */
export function receiptFile(answer: ReportResult, names: ReferenceNames, origin: string): string {
	const inWords = (locale: Locale): string[] => {
		const { facts, figures, changed, changedTitle } = reportPage(answer, names, origin, locale);
		return [
			`${m.site_name({}, { locale })} · ${m.receipt_title({}, { locale })}`,
			...(answer.isDemo ? [m.sample_notice({}, { locale })] : []),
			// a line end in a note would let its sender add lines of other facts
			...facts.map(({ term, value }) => `${term}: ${plainLine(value)}`),
			`${figures.title}:`,
			...figures.lines.map(({ unit, field, after }) => `- ${unit}, ${field}: ${after}`),
			...(figures.more === null ? [] : [figures.more]),
			`${changedTitle}:`,
			...changed.map(
				({ unit, field, before, after }) => `- ${unit}, ${field}: ${before} → ${after}`
			)
		];
	};
	return `\ufeff${[...inWords('vi'), '', ...inWords('en')].join('\r\n')}\r\n`;
}

/** Public facts of received bytes: time, sender and period. */
export const receiptLines = ({ reports }: ReceivedFile, locale: Locale): string[] =>
	reports.map(({ at, form, period, sender, isKept }) =>
		(isKept ? m.receipt_of_bytes_line : m.receipt_of_further_line)(
			{
				at: momentText(at, locale),
				form: form?.title[locale] ?? '',
				period: periodText(period, locale),
				unit: senderText(sender, locale)
			},
			{ locale }
		)
	);
