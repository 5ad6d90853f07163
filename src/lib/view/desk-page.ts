import type { Catalogue } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import type { CentreDesk, Desk, HandedIn, ObligationBelow, ReporterDesk } from '../model/desk.ts';
import { m } from '../paraglide/messages.js';
import { belowLine, dutyLine, isDone, type BelowLine, type DutyLine } from './desk-duties.ts';
import { ownFigureShown, type OwnFigureShown } from './desk-figures.ts';
import { dayText } from './day-text.ts';
import { pathIn, rankingHref, unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';
import { periodName } from './period-text.ts';
import { releaseText } from './provenance.ts';
import { releaseList, type ReleaseShown } from './release-list.ts';
import { statusText } from './status-text.ts';
import { draftList, type DraftLine } from './upload-page.ts';

/** A report that was handed in, as it stands. */
export interface HandedInLine {
	id: string;
	href: string;
	form: string;
	period: string;
	sender: string;
	sent: string;
	state: string;
	reason: string | null;
}

export interface ReporterDeskShown {
	unit: { name: string; href: string };
	/** That the unit is no more, and who has it now. */
	ended: { text: string; successors: { id: string; name: string; href: string }[] } | null;
	open: DutyLine[];
	/** How many of them are late. */
	late: number;
	done: DutyLine[];
	/** Asks some form for reports of this unit itself? */
	hasOwn: boolean;
	/** The latest period of each form, and those before. */
	below: { latest: BelowLine[]; earlier: BelowLine[] };
	drafts: DraftLine[];
	returned: HandedInLine[];
	recent: HandedInLine[];
	release: string;
	figures: OwnFigureShown[];
	/** Where the units below are ranked; null where the unit is ranked itself. */
	belowRanking: string | null;
}

export interface CentreDeskShown {
	reports: number;
	replies: number;
	releases: ReleaseShown[];
	displaced: number | null;
	hrefs: { review: string; publish: string; admin: string; people: string };
}

export interface DeskPage {
	lede: string;
	reporter: ReporterDeskShown | null;
	centre: CentreDeskShown | null;
	sample: boolean;
}

/** Everything on the desk of somebody of the staff, every text ready. */
export function deskPage(desk: Desk, catalogue: Catalogue, locale: Locale): DeskPage {
	const { today, reporter, centre } = desk;
	const day = m.desk_today({ day: dayText(today, locale) }, { locale });
	return {
		lede: reporter ? `${reporter.unit.name} · ${day}` : day,
		reporter: reporter && reporterShown(reporter, today, catalogue, locale),
		centre: centre && centreShown(centre, catalogue, locale),
		sample: reporter?.sample ?? false
	};
}

function reporterShown(
	desk: ReporterDesk,
	today: Day,
	catalogue: Catalogue,
	locale: Locale
): ReporterDeskShown {
	const { unit, drafts } = desk;
	const own = desk.own.toSorted((a, b) => order(a.deadline, b.deadline));
	const open = own.filter((duty) => !isDone(duty));
	const line = (duty: (typeof own)[number]): DutyLine => dutyLine(duty, unit, today, locale);
	const sent = (report: HandedIn): HandedInLine => handedInLine(report, locale);
	return {
		unit: { name: unit.name, href: unitHref(unit, locale) },
		ended: endedText(desk, today, locale),
		open: open.map(line),
		late: open.filter(({ deadline }) => deadline < today).length,
		done: own.filter(isDone).toReversed().map(line),
		hasOwn: own.length > 0,
		below: belowShown(desk.below, today, locale),
		drafts: draftList(drafts.waiting, drafts.findings, catalogue, locale),
		returned: desk.returned.map(sent),
		recent: desk.recent.map(sent),
		release: releaseText(desk, locale),
		figures: desk.figures.map((figure) => ownFigureShown(figure, locale)),
		belowRanking: belowRanking(desk, catalogue, locale)
	};
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function endedText({ unit, successors }: ReporterDesk, today: Day, locale: Locale) {
	if (unit.validTo === null || unit.validTo >= today) return null;
	const gone = { unit: unit.name, day: dayText(unit.validTo, locale) };
	const isRenewed = successors.some(
		({ unit: next }) => next.code === unit.code && next.name === unit.name
	);
	return {
		text: isRenewed ? m.desk_ended_renewed(gone, { locale }) : m.desk_ended(gone, { locale }),
		successors: successors.map(({ unit: next, share }) => ({
			id: next.id,
			name: share === 'full' ? next.name : `${next.name} ${m.desk_successor_part({}, { locale })}`,
			href: unitHref(next, locale)
		}))
	};
}

function belowShown(below: ObligationBelow[], today: Day, locale: Locale) {
	const isLatest = (due: ObligationBelow): boolean =>
		below.find(({ form }) => form.id === due.form.id) === due;
	const shown = (dues: ObligationBelow[]): BelowLine[] =>
		dues.map((due) => belowLine(due, today, locale));
	return {
		latest: shown(below.filter(isLatest)),
		earlier: shown(below.filter((due) => !isLatest(due)))
	};
}

function handedInLine(report: HandedIn, locale: Locale): HandedInLine {
	const { id, form, period, sender, at, status, reason } = report;
	return {
		id,
		href: pathIn(`/bao-cao/${id}`, locale),
		form: form?.title[locale] ?? m.desk_report({}, { locale }),
		period: periodName(period, locale),
		sender: sender?.name ?? m.receipt_unit_unknown({}, { locale }),
		sent: momentText(at, locale),
		state: statusText(status, locale),
		reason: reason && m.desk_reason({ reason }, { locale })
	};
}

function belowRanking({ unit }: ReporterDesk, { installation }: Catalogue, locale: Locale) {
	const [indicator] = installation.headlines;
	if (unit.level !== 'province' || indicator === undefined) return null;
	return rankingHref({ indicator, parent: unit.code }, locale);
}

function centreShown(
	{ reportsWaiting, repliesWaiting, releases, displaced }: CentreDesk,
	{ installation }: Catalogue,
	locale: Locale
): CentreDeskShown {
	const [headline = ''] = installation.headlines;
	return {
		reports: reportsWaiting,
		replies: repliesWaiting,
		releases: releaseList(releases, headline, locale),
		displaced,
		hrefs: {
			review: pathIn('/duyet', locale),
			publish: pathIn('/cong-bo', locale),
			admin: pathIn('/quan-tri', locale),
			people: pathIn('/quan-tri/nguoi-dung', locale)
		}
	};
}
