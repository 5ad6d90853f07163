import type { Counts } from '../../../src/lib/core/model/report.ts';
import { procedureCount, type Office } from './office.ts';
import { randomSource, type RandomSource } from './random.ts';

/** Means and habits of the digital office at the end of a quarter. */
export function nguonlucQuarter(office: Office, quarter: string, step: number): Counts {
	const habit = randomSource('nguonluc', office.unit.id);
	const luck = randomSource('nguonluc', office.unit.id, quarter);
	const progress = Math.min(1, 0.6 + 0.3 * office.advance + 0.03 * step);
	return {
		...equipmentCounts(office, habit, progress),
		...accountCounts(office, habit, step),
		...communeCounts(office, habit, step),
		...workCounts(office, luck, progress),
		...opinionCounts(office, luck)
	};
}

const cappedShare = (whole: number, share: number): number =>
	Math.round(whole * Math.min(1, share));

function equipmentCounts(office: Office, habit: RandomSource, progress: number): Counts {
	const { offices, staff } = sizeOf(office, habit);
	const computers = Math.round(staff * habit.within(1, 1.2));
	return {
		offices,
		offices_on_dms: cappedShare(offices, progress + 0.08),
		offices_signing: cappedShare(offices, progress),
		staff,
		staff_with_computer: cappedShare(staff, progress + 0.12),
		staff_with_email: cappedShare(staff, progress + 0.2),
		computers,
		computers_networked: cappedShare(computers, progress + 0.15),
		computers_protected: cappedShare(computers, progress - 0.05),
		meeting_points: office.communes.length + 1,
		meeting_points_connected: cappedShare(office.communes.length + 1, progress + 0.2),
		certificates_agency: offices,
		certificates_personal: cappedShare(staff, progress * 0.5)
	};
}

/** A district has some twelve departments; a commune had one office and has five since 1/7/2025. */
function sizeOf(office: Office, habit: RandomSource): { offices: number; staff: number } {
	if (office.unit.level === 'district') return { offices: 13, staff: habit.between(78, 118) };
	if (office.unit.validFrom < '2025-07-01') return { offices: 1, staff: habit.between(17, 23) };
	return { offices: 5, staff: habit.between(38, 72) };
}

function accountCounts(office: Office, habit: RandomSource, step: number): Counts {
	const all = cappedShare(office.people, habit.within(0.35, 0.5) + 0.02 * step);
	return {
		accounts: all,
		accounts_verified: cappedShare(all, habit.within(0.5, 0.75) + 0.025 * step)
	};
}

/** A district speaks of its communes, a commune of itself: one, with a plan and a committee or not. */
function communeCounts(office: Office, habit: RandomSource, step: number): Counts {
	const isCommune = office.unit.level === 'commune';
	const all = isCommune ? 1 : office.communes.length;
	if (all === 0) return { communes: null, communes_with_plan: null, communes_with_committee: null };
	return {
		communes: all,
		communes_with_plan: cappedShare(all, habit.within(isCommune ? 0.4 : 0.7, 1) + 0.05 * step),
		communes_with_committee: cappedShare(
			all,
			habit.within(isCommune ? 0.45 : 0.85, 1.1) + 0.05 * step
		)
	};
}

function workCounts(office: Office, luck: RandomSource, progress: number): Counts {
	const procedures = procedureCount(office);
	const meetings = luck.between(20, 75);
	const files = Math.round(office.volume * luck.within(0.5, 0.9)) + 20;
	const directives = luck.between(12, 60);
	return {
		procedures,
		procedures_published: cappedShare(procedures, progress + 0.2),
		meetings,
		meetings_paperless: luck.outOf(meetings, progress * 0.6),
		work_files: files,
		work_files_online: luck.outOf(files, progress),
		directives,
		directives_published: luck.outOf(directives, 0.5 + 0.5 * progress)
	};
}

/** One office in eight keeps no ratings, so these stay blank. */
function opinionCounts(office: Office, luck: RandomSource): Counts {
	const feedback = luck.between(0, 12) + Math.round(office.volume * 0.08);
	const answers = { feedback, feedback_on_time: luck.outOf(feedback, 0.93) };
	if (luck.chance(0.125)) return { ratings: null, ratings_satisfied: null, ...answers };
	const ratings = Math.round(office.volume * luck.within(0.2, 0.6));
	return {
		ratings,
		ratings_satisfied: luck.outOf(ratings, 0.94 + 0.055 * office.advance),
		...answers
	};
}
