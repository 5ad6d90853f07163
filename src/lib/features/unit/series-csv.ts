import type { SeriesPoint } from '../../core/model/result.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import { m } from '../../paraglide/messages.js';
import { toNumber } from '../../core/figures/fraction.ts';
import { intervalOf } from '../../core/figures/interval.ts';
import { csvText, PLAIN_CSV, type CsvCell } from '../../ui/format/csv.ts';
import { seriesTarget } from './series-target.ts';

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
