import type { Indicator } from '../model/indicator.ts';
import type { Period } from '../model/period.ts';
import type { ComparedIndicator, Together, Trace, TracePoint } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { spanText } from './day-text.ts';
import { countsText, figureText } from './format.ts';
import { breakText } from './lineage.ts';
import { unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodName } from './period-text.ts';
import { reasonText } from './words.ts';

export interface SideCell {
	value: string;
	counts: string | null;
	/** Why there is no value, or what to know of it. */
	note: string | null;
}

/** The figures of a picture: a row a period, a column a line. */
export interface SideTable {
	caption: string;
	summary: string;
	heads: { name: string; href: string | null }[];
	rows: { period: string; days: string; breaks: string[]; cells: SideCell[] }[];
}

export function sideTable(compared: ComparedIndicator, locale: Locale): SideTable {
	const { indicator, periods, traces, together } = compared;
	return {
		caption: m.side_table_caption({ indicator: indicator.label[locale] }, { locale }),
		summary: m.side_table({ count: periods.length }, { locale }),
		heads: [
			...traces.map(({ unit }) => ({ name: unit.name, href: unitHref(unit, locale) })),
			...together.map((line) => ({ name: togetherName(line, compared, locale), href: null }))
		],
		rows: periods.map((period, place) => ({
			period: periodName(period, locale),
			days: spanText(period.start, period.end, locale),
			breaks: breaksAt(traces, place, locale),
			cells: [
				...traces.map(({ unit, points }) =>
					unitCell(points[place], { unit, period, indicator }, locale)
				),
				...together.map(({ points }) => togetherCell(points[place], indicator, locale))
			]
		}))
	};
}

const ALL_OF = { province: m.side_all, district: m.side_all_district, commune: m.side_all_commune };

/** `Toàn tỉnh`, or the level where several are compared; `Các phường`. */
export function togetherName(
	{ kind, level }: Together,
	{ together }: Pick<ComparedIndicator, 'together'>,
	locale: Locale
): string {
	if (kind !== null) return m.side_kind({ kind }, { locale });
	const isOnly = together.every((other) => other.level === level);
	return isOnly ? m.side_all({}, { locale }) : ALL_OF[level]({}, { locale });
}

const breaksAt = (traces: Trace[], place: number, locale: Locale): string[] => [
	...new Set(
		traces
			.flatMap(({ points }) => points[place]?.breaks ?? [])
			.map((succession) => breakText(succession, locale))
	)
];

interface CellAsk {
	unit: Unit;
	period: Period;
	indicator: Indicator;
}

const EMPTY: TracePoint = {
	figure: null,
	reason: 'not-reported',
	breaks: [],
	inherited: false
};

function unitCell(
	{ figure, reason, inherited }: TracePoint = EMPTY,
	{ unit, period, indicator }: CellAsk,
	locale: Locale
): SideCell {
	const why =
		reason === 'not-in-force'
			? absenceText(unit, period, locale)
			: reason && reasonText(reason, locale);
	const origin = inherited && figure ? m.side_inherited({}, { locale }) : null;
	return {
		value: figureText(figure, indicator, locale),
		counts: figure && countsText(figure, locale),
		note: why ?? origin
	};
}

const absenceText = ({ validFrom }: Unit, { end }: Period, locale: Locale): string =>
	end < validFrom ? m.side_not_yet({}, { locale }) : m.side_no_more({}, { locale });

/** A total never stands without how many reported. */
function togetherCell(
	point: Together['points'][number] | undefined,
	indicator: Indicator,
	locale: Locale
): SideCell {
	const total = point?.total ?? null;
	const { due, reported } = point?.coverage ?? { due: 0, reported: 0 };
	return {
		value: figureText(total, indicator, locale),
		counts: total && countsText(total, locale),
		note: due === 0 ? null : m.coverage_short({ due, reported }, { locale })
	};
}
