import type { Catalogue } from '../../core/model/catalogue.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { StoredReference } from '../../core/model/health.ts';
import type { UnitChange, UnitEnd, UnitList } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { formView, type FormView } from '../catalogue/form-view.ts';
import { scorecardView, type ScorecardView } from './scorecard-view.ts';
import { dayText, momentText, spanText } from '../../ui/format/time-text.ts';
import { countText } from '../../ui/format/number-text.ts';
import { indicatorList, type IndicatorGroupView } from '../catalogue/indicator-list.ts';
import type { Locale } from '../../core/model/locale.ts';
import { unitName } from '../../ui/format/unit-text.ts';

/** A version of the catalogue or of the list of units. */
export interface CatalogueVersionView {
	hash: string;
	what: string;
	since: string;
}

export interface AdminCataloguePage {
	inUse: CatalogueVersionView[];
	earlier: CatalogueVersionView[];
	formsTitle: string;
	forms: FormView[];
	indicatorsTitle: string;
	groups: IndicatorGroupView[];
	scorecardsTitle: string;
	scorecards: ScorecardView[];
	years: { title: string; days: string; weekends: string | null }[];
	changes: {
		title: string;
		rows: { id: string; from: string; to: string; share: string; basis: string }[];
	}[];
}

/** Stored versions, and the version in use. */
export interface StoredVersions {
	catalogue: { inUse: string; kept: StoredReference[] };
	units: { inUse: string; kept: StoredReference[] };
}

/** All that is measured and of whom, with the versions that there were. */
export function adminCataloguePage(
	{ catalogue, units }: { catalogue: Catalogue; units: UnitList },
	versions: StoredVersions,
	locale: Locale
): AdminCataloguePage {
	const counted = (items: unknown[]) => ({ count: countText(items.length, locale) });
	return {
		...catalogueVersions(versions, locale),
		formsTitle: m.catalogue_forms(counted(catalogue.forms), { locale }),
		forms: catalogue.forms.map((form) => formView(form, locale)),
		indicatorsTitle: m.catalogue_indicators(counted(catalogue.indicators), { locale }),
		groups: indicatorList(catalogue, locale),
		scorecardsTitle: m.catalogue_scorecards(counted(catalogue.scorecards), { locale }),
		scorecards: catalogue.scorecards.map((card) => scorecardView(card, catalogue, locale)),
		years: yearsOf(catalogue, locale),
		changes: changesOf(units, locale)
	};
}

function catalogueVersions(
	{ catalogue, units }: StoredVersions,
	locale: Locale
): Pick<AdminCataloguePage, 'inUse' | 'earlier'> {
	const all = [
		...catalogue.kept.map((text) => ({ text, what: m.admin_catalogue, ...catalogue })),
		...units.kept.map((text) => ({ text, what: m.admin_units, ...units }))
	].map(({ text: { hash, firstSeen }, what, inUse }) => ({
		isInUse: hash === inUse,
		shown: { hash, what: what({}, { locale }), since: momentText(firstSeen, locale) }
	}));
	return {
		inUse: all.filter(({ isInUse }) => isInUse).map(({ shown }) => shown),
		earlier: all.filter(({ isInUse }) => !isInUse).map(({ shown }) => shown)
	};
}

/** Days off by year, the latest first; what lies together as a span. */
function yearsOf(
	{ holidays, workingWeekends }: Catalogue,
	locale: Locale
): AdminCataloguePage['years'] {
	const years = [...new Set(holidays.map(yearOf))].sort().reverse();
	return years.map((year) => {
		const days = holidays.filter((day) => yearOf(day) === year);
		const worked = workingWeekends.filter((day) => yearOf(day) === year);
		const listed = worked.map((day) => dayText(day, locale)).join(' · ');
		return {
			title: m.catalogue_year({ year, count: countText(days.length, locale) }, { locale }),
			days: runsOf(days.toSorted())
				.map(([first, last]) => spanText(first, last, locale))
				.join(' · '),
			weekends: listed === '' ? null : m.catalogue_weekends({ days: listed }, { locale })
		};
	});
}

const yearOf = (day: Day): string => day.slice(0, 4);

function runsOf(days: Day[]): [first: Day, last: Day][] {
	const runs: [Day, Day][] = [];
	for (const day of days) {
		const run = runs.at(-1);
		if (run && addDays(run[1], 1) === day) run[1] = day;
		else runs.push([day, day]);
	}
	return runs;
}

/** Changes of units: predecessors, successors and abolished units, by day, the latest first. */
function changesOf(units: UnitList, locale: Locale): AdminCataloguePage['changes'] {
	const all = [...units.changes, ...units.ends];
	const days = [...new Set(all.map(({ effective }) => effective))].sort().reverse();
	return days.map((day) => {
		const isOfDay = ({ effective }: { effective: Day }): boolean => effective === day;
		const rows = [
			...units.changes.filter(isOfDay).map((change) => unitChangeView(change, units, locale)),
			...units.ends.filter(isOfDay).map((end) => unitEndView(end, units, locale))
		];
		const count = countText(rows.length, locale);
		return {
			title: m.catalogue_change({ day: dayText(day, locale), count }, { locale }),
			rows
		};
	});
}

type UnitChangeView = AdminCataloguePage['changes'][number]['rows'][number];

const unitEndView = (
	{ unit, legalBasis }: UnitEnd,
	units: UnitList,
	locale: Locale
): UnitChangeView => ({
	id: unit,
	from: unitName(units, unit, locale),
	to: m.catalogue_no_heir({}, { locale }),
	share: m.dash({}, { locale }),
	basis: legalBasis
});

const unitChangeView = (
	{ from, to, share, legalBasis }: UnitChange,
	units: UnitList,
	locale: Locale
): UnitChangeView => ({
	id: `${from} ${to}`,
	from: unitName(units, from, locale),
	to: unitName(units, to, locale),
	share: (share === 'full' ? m.unit_whole : m.unit_part)({}, { locale }),
	basis: legalBasis
});
