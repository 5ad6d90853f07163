import type { Points, ScorecardAnswer, ScoredUnit, UnitScore } from '../model/score.ts';
import { m } from '../paraglide/messages.js';
import { toNumber } from '../rank/fraction.ts';
import { csvText, PLAIN, type Cell } from './csv.ts';

/** A scorecard's ranking as CSV: a row a unit, a column a group and component, blank: not assessed. */
export function scorecardCsv(answer: ScorecardAnswer): string {
	const { card, version, level, parent, period, release, sample, ranking } = answer;
	const common: [name: string, cell: Cell][] = [
		['scorecard', card.id],
		['valid_from', version.validFrom],
		['level', level],
		['parent', parent?.code ?? null],
		['period_id', period.id],
		['release_number', release?.number ?? null],
		['sample', sample],
		['sample_notice', sample ? m.sample_notice({}, { locale: 'vi' }) : null]
	];
	const rows = [
		...ranking.ranked.map((row) => [...rankCells(row), ...scoreCells(row)]),
		...ranking.unranked.map((row) => [null, null, null, null, ...scoreCells(row)])
	];
	const parts = version.groups.flatMap(({ id, components }) => [
		`group_${id}`,
		...components.map((component) => `component_${component.id}`)
	]);
	const head = ['rank', 'tied', 'rank_as_weights_shift_best', 'rank_as_weights_shift_worst'];
	const own = ['unit_code', 'unit_name', 'unit_valid_from', 'points', 'assessed'];
	return csvText(
		[
			[...head, ...own, ...parts, ...common.map(([name]) => name)],
			...rows.map((row) => [...row, ...common.map(([, cell]) => cell)])
		],
		PLAIN
	);
}

const rankCells = ({ rank, tied, shifted: [best, worst] }: ScoredUnit): Cell[] => [
	rank,
	tied,
	best,
	worst
];

const scoreCells = ({ unit, points, assessed, groups }: UnitScore): Cell[] => [
	unit.code,
	unit.name,
	unit.validFrom,
	pointsCell(points),
	assessed,
	...groups.flatMap((group) => [
		pointsCell(group.points),
		...group.components.map((score) => pointsCell(score.points))
	])
];

const pointsCell = (points: Points | null): Cell => points && toNumber(points);
