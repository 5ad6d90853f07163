import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Unit, UnitId, UnitList } from '../../../src/lib/core/model/unit.ts';
import type { Office } from './office.ts';
import { randomSource } from './random.ts';

/** Dossiers in process at the end of the period before, by unit. */
export type PendingByUnit = ReadonlyMap<UnitId, number>;

/** Input of the dossiers of a month. */
export interface MonthInput {
	period: Period;
	/** Months since the first one. */
	step: number;
	carriedOver: number;
}

/** A month of form II.06a whose identities hold: what came in is what was resolved and what is left. */
export function tthcMonth(office: Office, { period, step, carriedOver }: MonthInput): Counts {
	const luck = randomSource('tthc', office.unit.id, period.id);
	const received = Math.max(
		3,
		Math.round(office.volume * seasonFactor(period, step) * luck.spread(0.12))
	);
	const online = luck.outOf(received, onlineShare(office, step));
	const all = carriedOver + received;
	const resolved = all - Math.round(all * luck.within(0.06, 0.17));
	const late = luck.outOf(
		resolved,
		office.lateness * luck.spread(0.4) + troubleFactor(office, period)
	);
	const early = luck.outOf(resolved - late, 0.55 + 0.35 * office.advance);
	const pendingLate = luck.outOf(all - resolved, office.lateness);
	return {
		received_total: all,
		received_online: online,
		received_direct_post: received - online,
		carried_over: carriedOver,
		resolved_total: resolved,
		resolved_early: early,
		resolved_on_time: resolved - late - early,
		resolved_late: late,
		pending_total: all - resolved,
		pending_in_time: all - resolved - pendingLate,
		pending_late: pendingLate
	};
}

/** One month in sixty something goes wrong: the system is down, somebody falls ill. */
function troubleFactor({ unit }: Office, period: Period): number {
	const luck = randomSource('trouble', unit.id, period.id);
	return luck.chance(1 / 60) ? luck.within(0.08, 0.2) : 0;
}

/** Slowly more dossiers, fewer around Tết (the February period). */
function seasonFactor(period: Period, step: number): number {
	return (1 + 0.006 * step) * (period.id.endsWith('-02') ? 0.72 : 1);
}

/** Share of dossiers received online; the rest shrinks from month to month. */
const onlineShare = (office: Office, step: number): number =>
	1 - (1 - office.online) * Math.exp(-(0.03 + 0.05 * office.advance) * step);

/** The first month has to bring something along too. */
export const firstCarriedOver = (office: Office): number => Math.round(office.volume * 0.12);

/**
 * Dossiers carried over by a unit: its own pending ones or, if it was formed in the period, those of
 * its predecessors. A divided predecessor leaves nearly equal parts.
 */
export function carriedOverCount(
	list: UnitList,
	pending: PendingByUnit,
	unit: Unit,
	period: Period
): number | null {
	const formed = (list.into.get(unit.id) ?? []).filter(
		({ effective }) => effective >= period.start && effective <= period.end
	);
	if (formed.length === 0) return pending.get(unit.id) ?? null;
	return formed.reduce((sum, { from, to }) => sum + pieceLeft(list, pending, from, to), 0);
}

function pieceLeft(list: UnitList, pending: PendingByUnit, from: UnitId, to: UnitId): number {
	const heirs = (list.outOf.get(from) ?? []).map((change) => change.to);
	return Math.floor(((pending.get(from) ?? 0) + heirs.indexOf(to)) / heirs.length);
}

/** The same figures as found out later: late dossiers that had been counted as on time, or the reverse. */
export function moveLateDossiers(counts: Counts, moved: number): Counts {
	return {
		...counts,
		resolved_on_time: (counts['resolved_on_time'] ?? 0) - moved,
		resolved_late: (counts['resolved_late'] ?? 0) + moved
	};
}
