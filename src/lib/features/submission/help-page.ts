import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Frequency } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { ProblemCode } from '../../core/model/problem.ts';
import { columnName } from '../../core/ingest/source/cell-reference.ts';
import { unitsOn, type UnitList } from '../../core/model/unit.ts';
import { expectedReports, type ExpectedReport } from '../../core/timeliness/expected-reports.ts';
import { m } from '../../paraglide/messages.js';
import { dayText, periodText } from '../../ui/format/time-text.ts';
import { levelText } from '../../ui/format/unit-text.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import { problemSentence, problemTitle } from '../../ui/i18n/problems/problem-text.ts';
import { HELP_EXAMPLES, type HelpExample } from './help-examples.ts';

/** A form that units submit, with the last period that is over. */
export interface HelpDuty {
	id: string;
	form: string;
	href: string;
	who: string;
	often: string;
	period: string;
	deadline: string;
}

/** A message of the check, with a picture of a table that has the fault. */
export interface HelpMessage {
	code: ProblemCode;
	/** Name of its place in the page. */
	id: string;
	title: string;
	text: string;
	picture: HelpPicture;
}

/** Rows of a sheet as a spreadsheet shows them. */
export interface HelpPicture {
	/** Letters of the columns. */
	letters: string[];
	rows: { line: number; cells: { text: string; isFaulty: boolean }[] }[];
	/** Names of the sheets, all of them at fault; empty where one sheet is meant. */
	sheets: readonly string[];
}

export interface HelpPage {
	duties: HelpDuty[];
	/** Lists of steps, each with its title. */
	ways: { title: string; steps: string[] }[];
	messages: HelpMessage[];
}

/** Forms and units of the installation. */
interface HelpReference {
	catalogue: Catalogue;
	units: UnitList;
}

/** Help for people who report: expected reports, ways to save a file, the most frequent messages. */
export const helpPage = (
	{ catalogue, units }: HelpReference,
	today: Day,
	locale: Locale
): HelpPage => ({
	duties: catalogue.forms
		.flatMap((form) => lastExpectedReport(catalogue, form.id, today) ?? [])
		.map((due) => dutyOf(due, units, locale)),
	ways: waysIn(locale),
	messages: HELP_EXAMPLES.map((example) => messageOf(example, catalogue, locale))
});

/** Days in which a period of every frequency ends. */
const LONGEST_WAIT = 800;

function lastExpectedReport(
	catalogue: Catalogue,
	id: string,
	today: Day
): ExpectedReport | undefined {
	const forms = catalogue.forms.filter((form) => form.id === id);
	const [since, until] = [addDays(today, -LONGEST_WAIT), addDays(today, -1)];
	return expectedReports({ forms, calendar: catalogue, since, until }).at(-1);
}

const FREQUENCIES: Record<Frequency, typeof m.frequency_month> = {
	month: m.frequency_month,
	quarter: m.frequency_quarter,
	half: m.frequency_half,
	year: m.frequency_year
};

function dutyOf(
	{ form, period, deadline }: ExpectedReport,
	units: UnitList,
	locale: Locale
): HelpDuty {
	// districts ended on 1/7/2025: a level without units submits nothing
	const levels = form.levels.filter((level) => unitsOn(units, period.end, { level }).length > 0);
	return {
		id: form.id,
		form: form.title[locale],
		href: localizePath(`/bieu-mau?form=${form.id}`, locale),
		who: levels.map((level) => levelText(level, locale)).join('; '),
		often: FREQUENCIES[form.frequency]({}, { locale }),
		period: periodText(period, locale),
		deadline: m.help_due(
			{ days: String(form.deadlineWorkingDays), day: dayText(deadline, locale) },
			{ locale }
		)
	};
}

type Text = typeof m.frequency_month;

const WAYS: [title: Text, ...steps: Text[]][] = [
	[m.help_way, m.help_way_1, m.help_way_2, m.help_way_3, m.help_way_4, m.help_way_5],
	[m.help_xlsx_2010, m.help_xlsx_2010_1, m.help_xlsx_2010_2, m.help_xlsx_2010_3],
	[m.help_csv_2010, m.help_csv_2010_1, m.help_csv_2010_2, m.help_csv_2010_3, m.help_csv_2010_4],
	[m.help_csv_newer, m.help_csv_newer_1, m.help_csv_newer_2],
	[m.help_xlsx_office, m.help_xlsx_office_1, m.help_xlsx_office_2],
	[m.help_csv_office, m.help_csv_office_1, m.help_csv_office_2, m.help_csv_office_3]
];

const waysIn = (locale: Locale): HelpPage['ways'] =>
	WAYS.map((texts) => {
		const [title = '', ...steps] = texts.map((text) => text({}, { locale }));
		return { title, steps };
	});

function messageOf(example: HelpExample, catalogue: Catalogue, locale: Locale): HelpMessage {
	const { problem, form } = example;
	return {
		code: problem.code,
		id: problem.code.replace('/', '-'),
		title: problemTitle(problem.code, locale),
		text: problemSentence(problem, locale, formOf(catalogue, form)),
		picture: pictureOf(example)
	};
}

function pictureOf({ rows, fault, sheets }: HelpExample): HelpPicture {
	const width = Math.max(...rows.map(({ length }) => length));
	const columns = Array.from({ length: width }, (_, column) => column);
	return {
		letters: columns.map(columnName),
		rows: rows.map((cells, row) => ({
			line: row + 1,
			cells: columns.map((column) => ({
				text: cells[column] ?? '',
				isFaulty: fault?.[0] === row && fault[1] === column
			}))
		})),
		sheets
	};
}
