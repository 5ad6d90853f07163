import type { Catalogue } from '../../core/model/catalogue.ts';
import type {
	ExpectedReportStatus,
	Dashboard,
	ExpectedReportSummary,
	ReporterDashboard,
	SubmittedReport
} from '../../core/model/dashboard.ts';
import type { Day } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { dayText } from '../../ui/format/time-text.ts';
import { rankingHref, unitHref } from '../../ui/links.ts';
import { releaseText } from '../ranking/headline.ts';
import { type DraftLine, draftList } from '../submission/draft-problems.ts';
import { centreDashboard, type CentreDashboardView } from './centre-dashboard.ts';
import {
	expectedReportLine,
	type ExpectedReportLine,
	isSubmitted,
	subordinateReportLine,
	type SubordinateReportLine,
	urgencyOf
} from './expected-reports.ts';
import { ownFigureView, type OwnFigureView } from './own-figures.ts';
import { submittedReportLine, type SubmittedReportLine } from './submitted-report-line.ts';

export interface ReporterDashboardView {
	unit: { name: string; href: string };
	/** Note that the unit was abolished, and its successors. */
	ended: { text: string; successors: { id: string; name: string; href: string }[] } | null;
	/** Open reports that are late or due soon. */
	open: ExpectedReportLine[];
	/** Open reports that are due weeks later. */
	later: ExpectedReportLine[];
	/** Numbers of open reports: late, due soon, due later. */
	openText: string;
	done: ExpectedReportLine[];
	/** Asks some form for reports of this unit itself? */
	hasOwn: boolean;
	/** The latest period of each form, and those before. */
	below: { latest: SubordinateReportLine[]; earlier: SubordinateReportLine[] };
	drafts: DraftLine[];
	returned: SubmittedReportLine[];
	commented: SubmittedReportLine[];
	recent: SubmittedReportLine[];
	release: string;
	figures: OwnFigureView[];
	/** Link to the ranking of the units below; null where the unit itself is ranked. */
	belowRanking: string | null;
}

export interface DashboardPage {
	lede: string;
	reporter: ReporterDashboardView | null;
	centre: CentreDashboardView | null;
	isDemo: boolean;
}

/** Everything on the desk of somebody of the staff, every text ready. */
export function dashboardPage(
	desk: Dashboard,
	catalogue: Catalogue,
	locale: Locale
): DashboardPage {
	const { today, reporter, centre } = desk;
	const day = m.desk_today({ day: dayText(today, locale) }, { locale });
	return {
		lede: reporter ? `${reporter.unit.name} · ${day}` : day,
		reporter: reporter && reporterDashboard(reporter, today, catalogue, locale),
		centre: centre && centreDashboard(centre, catalogue, locale),
		isDemo: reporter?.isDemo ?? false
	};
}

function reporterDashboard(
	desk: ReporterDashboard,
	today: Day,
	catalogue: Catalogue,
	locale: Locale
): ReporterDashboardView {
	const { unit, drafts } = desk;
	const own = desk.own.toSorted(
		(a, b) => turnOf(a) - turnOf(b) || compareTexts(a.deadline, b.deadline)
	);
	const line = (duty: ExpectedReportStatus): ExpectedReportLine =>
		expectedReportLine(duty, unit, today, locale);
	const sent = (report: SubmittedReport): SubmittedReportLine =>
		submittedReportLine(report, locale);
	return {
		unit: { name: unit.name, href: unitHref(unit, locale) },
		ended: endedText(desk, today, locale),
		...openReports(own, today, line, locale),
		done: own.filter(isSubmitted).toReversed().map(line),
		hasOwn: own.length > 0,
		below: subordinateReports(desk.below, today, locale),
		drafts: draftList(drafts.waiting, drafts.findings, catalogue, locale),
		returned: desk.returned.map(sent),
		commented: desk.commented.map(sent),
		recent: desk.recent.map(sent),
		release: releaseText(desk, locale),
		figures: desk.figures.map((figure) => ownFigureView(figure, locale)),
		belowRanking: subordinateRankingHref(desk, catalogue, locale)
	};
}

function openReports(
	own: ExpectedReportStatus[],
	today: Day,
	line: (duty: ExpectedReportStatus) => ExpectedReportLine,
	locale: Locale
): Pick<ReporterDashboardView, 'open' | 'later' | 'openText'> {
	const open = own.filter((duty) => !isSubmitted(duty));
	const are = (urgency: ReturnType<typeof urgencyOf>): ExpectedReportStatus[] =>
		open.filter((duty) => urgencyOf(duty, today) === urgency);
	const [late, soon, later] = [are('late'), are('soon'), are('later')];
	const counts = { late: late.length, soon: soon.length, later: later.length };
	return {
		open: open.filter((duty) => !later.includes(duty)).map(line),
		later: later.map(line),
		openText: m.desk_duties_open(counts, { locale })
	};
}

/** A returned report is mended before others are begun. */
const turnOf = ({ progress }: ExpectedReportStatus): number => (progress === 'returned' ? 0 : 1);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function endedText({ unit, successors }: ReporterDashboard, today: Day, locale: Locale) {
	if (unit.validTo === null || unit.validTo >= today) return null;
	const inputs = { unit: unit.name, day: dayText(unit.validTo, locale) };
	const isRenewed = successors.some(
		({ unit: next }) => next.code === unit.code && next.name === unit.name
	);
	return {
		text: isRenewed ? m.desk_ended_renewed(inputs, { locale }) : m.desk_ended(inputs, { locale }),
		successors: successors.map(({ unit: next, share }) => ({
			id: next.id,
			name: share === 'full' ? next.name : `${next.name} ${m.desk_successor_part({}, { locale })}`,
			href: unitHref(next, locale)
		}))
	};
}

function subordinateReports(below: ExpectedReportSummary[], today: Day, locale: Locale) {
	const isLatest = (due: ExpectedReportSummary): boolean =>
		below.find(({ form }) => form.id === due.form.id) === due;
	const shown = (dues: ExpectedReportSummary[]): SubordinateReportLine[] =>
		dues.map((due) => subordinateReportLine(due, today, locale));
	return {
		latest: shown(below.filter(isLatest)),
		earlier: shown(below.filter((due) => !isLatest(due)))
	};
}

function subordinateRankingHref(
	{ unit }: ReporterDashboard,
	{ installation }: Catalogue,
	locale: Locale
) {
	const [indicator] = installation.headlines;
	if (unit.level !== 'province' || indicator === undefined) return null;
	return rankingHref({ indicator, parent: unit.code }, locale);
}
