import type { CountedRow, RankingQuestion } from '../../core/figures/question.ts';
import { formOf } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import type { RankEffect, RankPosition } from '../../core/model/report-diff.ts';
import type { Entry } from '../../core/model/report.ts';
import { isBelow, type Level, type UnitId } from '../../core/model/unit.ts';
import { rankUnits } from '../../core/ranking/rank.ts';
import type { AppContext } from '../../server/app-context.ts';
import { type AsOfSnapshot, snapshotOf } from '../../server/snapshot/as-of-snapshot.ts';
import { isOfUnitOrBelow } from '../../server/auth/unit-scope.ts';
import { allReleases } from '../../server/events/releases.ts';
import { rankingInputOf, reportedRowsFor } from '../ranking/compute-ranking.server.ts';

/**
 * Effects of rows on the values and ranks of their units, among all units of the province: each
 * ranking now, and with the rows in force. Units whose value and rank stay the same are left out. A
 * viewer with a unit is told ranks among figures that are public or within that unit: with each file
 * tried, a rank would tell one more unreleased figure of another unit. Each step is one ranking.
 */
export function* rankEffectSteps(
	app: AppContext,
	formId: string,
	entries: Entry[],
	duty: UnitId | null
): Generator<void, RankEffect[]> {
	const snapshot = snapshotOf(app, 'live');
	const form = formOf(snapshot.catalogue, formId);
	const [first] = entries;
	if (!form || form.content !== 'counts' || !first) return [];
	const levels = levelsOf(app, entries);
	const effects: RankEffect[] = [];
	for (const indicator of snapshot.catalogue.indicators.filter((one) => one.form === formId))
		for (const level of levels) {
			const question = questionOf(snapshot, { indicator, form, level }, first);
			const rows = knownRows(app, snapshot, question, duty);
			effects.push(...rankEffectsInRanking(app, snapshot, question, { entries, rows }));
			yield;
		}
	return effects;
}

/** Rows behind a ranking; of units outside a viewer's own only those of the latest release. */
function knownRows(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	duty: UnitId | null
): CountedRow[] {
	const { rows } = reportedRowsFor(app, snapshot, question);
	if (duty === null) return [...rows];
	const isOwn = ({ unit, period }: CountedRow): boolean =>
		isOfUnitOrBelow(app.reference.units, duty, unit, period.end);
	const released =
		allReleases(app.store).length > 0
			? reportedRowsFor(app, snapshotOf(app, 'latest'), question).rows
			: [];
	return [...rows.filter(isOwn), ...released.filter((row) => !isOwn(row))];
}

function levelsOf({ reference: { units } }: AppContext, entries: Entry[]): Level[] {
	const levels = entries.flatMap(({ unit }) => units.byId.get(unit)?.level ?? []);
	return [...new Set(levels)].filter((level) => level !== 'province');
}

/** Among the units of the own province where the file is about them, else among all. */
function questionOf(
	{ catalogue, units, today }: AsOfSnapshot,
	base: { indicator: Indicator; form: Form; level: Level },
	{ unit: id, period }: { unit: UnitId; period: Period }
): RankingQuestion {
	const { province } = catalogue.installation;
	const unit = units.byId.get(id);
	const isOurs = unit && isBelow(units, unit, province, period.end);
	return { ...base, period, parent: isOurs ? province : null, geography: 'period', today };
}

function rankEffectsInRanking(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	{ entries, rows }: { entries: Entry[]; rows: CountedRow[] }
): RankEffect[] {
	const input = rankingInputOf(app, snapshot, question);
	const before = rankPositionsOf(rankUnits(question, { ...input, reported: rows }));
	const replaced = new Set(entries.map(entryKey));
	const added = entries.map(({ unit, period, counts }) => ({ unit, period, counts, report: null }));
	const reported = [...rows.filter((row) => !replaced.has(entryKey(row))), ...added];
	const after = rankPositionsOf(rankUnits(question, { ...input, reported }));
	return [...new Set(entries.map(({ unit }) => unit))].flatMap((unit): RankEffect[] => {
		const [was, is] = [before.get(unit), after.get(unit)];
		if (!was || !is || isSameRankPosition(was, is)) return [];
		return [{ indicator: question.indicator, unit, before: was, after: is }];
	});
}

const entryKey = ({ unit, period }: { unit: UnitId; period: Period }): string =>
	`${unit} ${period.start} ${period.end}`;

/** Value and rank of every unit of a ranking, those without a rank too. */
export function rankPositionsOf({ ranked, unranked }: Ranking): Map<UnitId, RankPosition> {
	const standings = new Map<UnitId, RankPosition>();
	const all = { ranked: ranked.length };
	for (const { unit, figure, rank, tied } of ranked)
		standings.set(unit.id, { figure, rank, tied, ...all });
	for (const { unit, figure } of unranked)
		standings.set(unit.id, { figure, rank: null, tied: false, ...all });
	return standings;
}

export const isSameRankPosition = (a: RankPosition, b: RankPosition): boolean =>
	a.rank === b.rank &&
	a.figure?.numerator === b.figure?.numerator &&
	a.figure?.denominator === b.figure?.denominator;
