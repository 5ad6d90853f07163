import { toNumber } from '../../core/figures/fraction.ts';
import { gapTo } from '../../core/figures/gap.ts';
import { intervalOf } from '../../core/figures/interval.ts';
import { targetOf } from '../../core/figures/target.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import {
	type CsvCell,
	csvText,
	figureJson,
	PLAIN_CSV,
	provenanceJson,
	releaseReferenceJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';

type Column = [name: string, cell: (point: SeriesPoint, answer: SeriesResult) => CsvCell];

/** The JSON names, flattened; every line also says what it is a part of. */
const COLUMNS: Column[] = [
	['period_id', ({ period }) => period.id],
	['period_start', ({ period }) => period.start],
	['period_end', ({ period }) => period.end],
	['value', ({ figure }) => (figure?.denominator === 0n || !figure ? null : toNumber(figure))],
	['numerator', ({ figure }) => figure?.numerator ?? null],
	['denominator', ({ figure }) => figure?.denominator ?? null],
	['interval_low', (point, answer) => pointInterval(point, answer)?.[0] ?? null],
	['interval_high', (point, answer) => pointInterval(point, answer)?.[1] ?? null],
	['reason', ({ reason }) => reason],
	['inherited', ({ inherited }) => inherited],
	['breaks', ({ breaks }) => breaks.map(({ effective }) => effective).join('; ') || null],
	['unit_code', (_, { unit }) => unit.code],
	['unit_name', (_, { unit }) => unit.name],
	['unit_valid_from', (_, { unit }) => unit.validFrom],
	['indicator', (_, { indicator }) => indicator.id],
	['geography', (_, { geography }) => geography],
	['release_number', (_, { release }) => release?.number ?? null],
	['release_at', (_, { release }) => release?.at ?? null],
	['sample', (_, { isDemo }) => isDemo],
	['sample_notice', (_, { isDemo }) => (isDemo ? m.sample_notice({}, { locale: 'vi' }) : null)],
	['licence_id', (_, { installation }) => installation.licence.id],
	['licence_url', (_, { installation }) => installation.licence.url],
	// at the end, since they came later: who reads by place still finds the others
	['target_year', (point, answer) => seriesTarget(point, answer)?.year ?? null],
	['target_value', (point, answer) => seriesTarget(point, answer)?.value ?? null],
	['target_met', (point, answer) => seriesTarget(point, answer)?.met ?? null],
	['target_gap', (point, answer) => seriesTarget(point, answer)?.gap ?? null]
];

/** A series as CSV for programs: a line a period. */
export function seriesCsv(answer: SeriesResult): string {
	const rows = answer.points.map((point) => COLUMNS.map(([, cell]) => cell(point, answer)));
	return csvText([COLUMNS.map(([name]) => name), ...rows], PLAIN_CSV);
}

const pointInterval = ({ figure }: SeriesPoint, { indicator }: SeriesResult) =>
	figure && intervalOf(indicator.kind, figure);

/** A series as the API gives it (docs/rules.md §8), ready for `JSON.stringify`. */
export function seriesJson(answer: SeriesResult) {
	const { unit, indicator, geography, release } = answer;
	return {
		unit: unitReferenceJson(unit),
		indicator: indicator.id,
		geography,
		release: releaseReferenceJson(release),
		series: answer.points.map((point) => pointJson(point, answer)),
		...provenanceJson(answer)
	};
}

/** Without a figure `value` and its counts are null and `reason` says why. */
function pointJson(point: SeriesPoint, answer: SeriesResult) {
	const { period, figure, reason, inherited, breaks } = point;
	const { id, start, end } = period;
	const nothing = { value: null, numerator: null, denominator: null };
	return {
		period: { id, start, end },
		...(figure ? figureJson(figure) : nothing),
		interval: figure && intervalOf(answer.indicator.kind, figure),
		target: seriesTarget(point, answer),
		reason,
		inherited,
		breaks: breaks.map(({ unit, effective, legalBasis, from }) => ({
			effective,
			legalBasis,
			unit: unitReferenceJson(unit),
			from: from.map((part: { unit: Unit; share: string }) => ({
				unit: unitReferenceJson(part.unit),
				share: part.share
			}))
		}))
	};
}

/** The target of a point, for programs. */
export interface SeriesTarget {
	year: string;
	value: number;
	/** Null where there is no figure to hold against it. */
	met: boolean | null;
	/**
	 * Cases that are lacking (too many, where lower is better); 0 where it is met. Null where there is no
	 * figure, or where no number of cases would do.
	 */
	gap: number | null;
}

/** What the unit was to reach in the period, and how far it is from it; null where nothing was set. */
function seriesTarget(
	{ period, figure }: SeriesPoint,
	{ indicator, unit }: Pick<SeriesResult, 'indicator' | 'unit'>
): SeriesTarget | null {
	const aim = targetOf(indicator, period, unit.level);
	if (!aim) return null;
	const said = { year: aim.year, value: toNumber(aim.figure) };
	if (!figure || (figure.denominator !== null && figure.denominator <= 0n))
		return { ...said, met: null, gap: null };
	const gap = gapTo(figure, aim.figure, indicator);
	if (gap === null) return { ...said, met: false, gap: null };
	return { ...said, met: gap.isMet, gap: gap.isMet ? 0 : Number(gap.cases) };
}
