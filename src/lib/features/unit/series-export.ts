import { toNumber } from '../../core/figures/fraction.ts';
import { gapTo } from '../../core/figures/gap.ts';
import { intervalOf } from '../../core/figures/interval.ts';
import { targetOf } from '../../core/figures/target.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import {
	type CsvColumn,
	csvTable,
	FIGURE_COLUMNS,
	PERIOD_COLUMNS,
	PROVENANCE_COLUMNS,
	UNIT_COLUMNS
} from '../../ui/format/csv-columns.ts';
import {
	figureJson,
	PLAIN_CSV,
	provenanceJson,
	releaseReferenceJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';
import type { SeriesAnswer, SeriesTarget } from './series-schema.ts';

interface SeriesRow extends SeriesResult, SeriesPoint {
	interval: ReturnType<typeof pointInterval>;
	target: SeriesTarget | null;
}

/**
 * The columns of a series, for the file and for its documentation: the JSON names, flattened. Every
 * line names its series.
 */
export const SERIES_COLUMNS: CsvColumn<SeriesRow>[] = [
	...PERIOD_COLUMNS,
	...FIGURE_COLUMNS,
	['reason', ({ reason }) => reason],
	['inherited', ({ inherited }) => inherited],
	['breaks', ({ breaks }) => breaks.map(({ effective }) => effective).join('; ') || null],
	...UNIT_COLUMNS,
	['indicator', ({ indicator }) => indicator.id],
	['geography', ({ geography }) => geography],
	...PROVENANCE_COLUMNS,
	// at the end, since they came later: who reads by place still finds the others
	['target_year', ({ target }) => target?.year ?? null],
	['target_value', ({ target }) => target?.value ?? null],
	['target_met', ({ target }) => target?.met ?? null],
	['target_gap', ({ target }) => target?.gap ?? null]
];

/** A series as CSV for programs: one line per period. */
export const seriesCsv = (answer: SeriesResult): string =>
	csvTable(
		SERIES_COLUMNS,
		answer.points.map((point) => seriesRow(point, answer)),
		PLAIN_CSV
	);

const seriesRow = (point: SeriesPoint, answer: SeriesResult): SeriesRow => ({
	...answer,
	...point,
	interval: pointInterval(point, answer),
	target: seriesTarget(point, answer)
});

const pointInterval = ({ figure }: SeriesPoint, { indicator }: SeriesResult) =>
	figure && intervalOf(indicator.kind, figure);

/** A series as the API returns it (docs/rules.md §8), ready for `JSON.stringify`. */
export function seriesJson(answer: SeriesResult): SeriesAnswer {
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
		interval: pointInterval(point, answer),
		target: seriesTarget(point, answer),
		reason,
		inherited,
		breaks: breaks.map(({ unit, effective, legalBasis, from }) => ({
			effective,
			legalBasis,
			unit: unitReferenceJson(unit),
			from: from.map((part) => ({
				unit: unitReferenceJson(part.unit),
				share: part.share
			}))
		}))
	};
}

/** Target of the unit for the period and its gap to it; null if there is no target. */
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
