import type {
	ComparedIndicator,
	ComparisonResult,
	GroupSeries
} from '../../core/model/comparison.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { PeerAttribute, PeerGroupNames } from '../../core/model/peer-group.ts';
import type { Level, Unit } from '../../core/model/unit.ts';
import { compareToTotal, findLeader } from '../../core/ranking/leader.ts';
import { m } from '../../paraglide/messages.js';
import { capitalize, countsText, figureText, listText } from '../../ui/format/number-text.ts';
import { peerGroupNoun } from '../../ui/format/rank-text.ts';
import { periodName } from '../../ui/format/time-text.ts';

type ComparedTraces = Pick<ComparedIndicator, 'indicator' | 'stretch' | 'traces'>;

/** Finding of one chart, computed over its last unbroken stretch, never from a single month. */
export function indicatorFinding(compared: ComparedTraces, locale: Locale): string {
	const { indicator, stretch, traces } = compared;
	if (stretch === null) return m.side_no_common({}, { locale });
	const name = (place: number): string => traces[place]?.unit.name ?? '';
	const value = (place: number): string =>
		figureText(stretch.figures[place] ?? null, indicator, locale);
	if (traces.length === 1)
		return singleUnitFinding(compared, { name: name(0), value: value(0) }, locale);
	const first = findLeader(stretch.figures, indicator);
	const hasIntervals = indicator.kind === 'rate';
	if (first === null)
		return hasIntervals ? m.side_alike({}, { locale }) : m.side_tied({}, { locale });
	const inputs = { name: name(first), value: value(first) };
	return hasIntervals ? m.side_leads(inputs, { locale }) : m.side_first(inputs, { locale });
}

const SINGLE_UNIT_FINDINGS = {
	better: m.side_better,
	worse: m.side_worse,
	similar: m.side_similar
};

function singleUnitFinding(
	compared: ComparedTraces,
	inputs: { name: string; value: string },
	locale: Locale
): string {
	const standing = stretchStanding(compared);
	const total = figureText(compared.stretch?.total ?? null, compared.indicator, locale);
	return standing
		? SINGLE_UNIT_FINDINGS[standing]({ ...inputs, total }, { locale })
		: m.side_only(inputs, { locale });
}

function stretchStanding({
	indicator,
	stretch
}: ComparedTraces): ReturnType<typeof compareToTotal> {
	const figure = stretch?.figures[0];
	return figure && stretch.total ? compareToTotal(figure, stretch.total, indicator) : null;
}

/** `Tính gộp Tháng 7/2025 đến Tháng 10/2026: Tư Nghĩa 98,7% (9.870 / 10.000) · …`. */
export function stretchText(
	{ indicator, stretch, traces }: ComparedTraces,
	locale: Locale
): string | null {
	if (stretch === null) return null;
	const values = traces.map(({ unit }, place) => {
		const figure = stretch.figures[place] ?? null;
		const counts = figure && countsText(figure, locale);
		return `${unit.name} ${figureText(figure, indicator, locale)}${counts ? ` (${counts})` : ''}`;
	});
	const when = periodName(stretch.period, locale);
	return m.side_stretch({ when, values: values.join(' · ') }, { locale });
}

/**
 * Title of the page: for one chart its finding, for several the number of indicators that each unit
 * leads.
 */
export function comparisonFinding({ units, indicators }: ComparisonResult, locale: Locale): string {
	const [first, second] = indicators;
	const [unit] = units;
	if (!first || !unit) return m.side_title_none({}, { locale });
	if (!second) return indicatorFinding(first, locale);
	if (units.length === 1) {
		const standings = indicators.flatMap((compared) => stretchStanding(compared) ?? []);
		if (standings.length === 0) return m.side_single_none({ name: unit.name }, { locale });
		const count = (which: string): number => standings.filter((each) => each === which).length;
		return m.side_single(
			{
				name: unit.name,
				better: count('better'),
				worse: count('worse'),
				all: standings.length
			},
			{ locale }
		);
	}
	if (indicators.every(({ stretch }) => stretch === null)) return m.side_no_common({}, { locale });
	const leaders = indicators.flatMap(({ stretch, indicator }) =>
		stretch ? (findLeader(stretch.figures, indicator) ?? []) : []
	);
	const led = units.map((_, place) => leaders.filter((leader) => leader === place).length);
	return leadersText(units, led, indicators.length, locale);
}

/** Number of indicators that each unit leads, where a unit leads any. */
function leadersText(units: Unit[], led: number[], all: number, locale: Locale): string {
	const leading = units
		.map(({ name }, place) => ({ name, count: led[place] ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
	const [first, second] = leading;
	if (!first) return m.side_leads_none({}, { locale });
	if (!second) return m.side_leads_most({ ...first, all }, { locale });
	const list = leading.map((each) => m.side_leads_in(each, { locale }));
	return m.side_leads_shared({ list: listText(list, locale), all }, { locale });
}

type Line = Pick<GroupSeries, 'likeness' | 'level'>;

type OtherTotals = Pick<ComparedIndicator, 'together'>;

type GroupContext = OtherTotals & { names: PeerGroupNames };

/** All units of a level. */
export const ALL_UNITS = {
	province: m.side_all,
	district: m.side_all_district,
	commune: m.side_all_commune
};

const SHORT_OF = {
	province: m.side_short_province,
	district: m.side_short_district,
	commune: m.side_short_commune
};

/** `Toàn tỉnh`, `Các phường`, `Đơn vị vùng miền núi`; of which level, where there are several. */
export function groupTotalName(line: Line, beside: GroupContext, locale: Locale): string {
	const { likeness, level } = line;
	const { names } = beside;
	if (likeness === null) return allUnitsName(line, beside, locale);
	const group = nameOf(likeness, peerGroupNoun(likeness, names, locale), locale);
	if (isSingleLevel(line, beside)) return group;
	return m.side_group_of({ group, level: ALL_UNITS[level]({}, { locale }) }, { locale });
}

/** The same at the end of a line, where there is little room: `Miền núi`. */
export function groupTotalShortName(line: Line, beside: GroupContext, locale: Locale): string {
	const { likeness, level } = line;
	if (likeness === null) return allUnitsName(line, beside, locale);
	const { short } = beside.names[likeness.dimension].groups[likeness.value] ?? {};
	const group = nameOf(likeness, short?.[locale] ?? likeness.value, locale);
	return isSingleLevel(line, beside) ? group : groupNameOfLevel(group, level, locale);
}

/** `Đồng bằng, xã`. */
export const groupNameOfLevel = (group: string, level: Level, locale: Locale): string =>
	SHORT_OF[level]({ group }, { locale });

const allUnitsName = ({ level }: Line, { together }: OtherTotals, locale: Locale): string =>
	together.every((other) => other.level === level)
		? m.side_all({}, { locale })
		: ALL_UNITS[level]({}, { locale });

/** Short name of a peer group; a kind is always one word. */
const nameOf = ({ dimension, value }: PeerAttribute, noun: string, locale: Locale): string =>
	dimension === 'kind' ? m.side_kind({ kind: value }, { locale }) : capitalize(noun);

/** Is the group drawn of a single level? */
const isSingleLevel = ({ level }: Line, { together }: OtherTotals): boolean =>
	together.every((other) => other.likeness === null || other.level === level);
