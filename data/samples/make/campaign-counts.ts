import type { Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Office } from './office.ts';
import { randomSource } from './random.ts';

/** Counts reported by the offices for some days; an office without a report has none. */
export type CampaignReport = readonly [
	form: string,
	period: string,
	make: (office: Office, period: Period) => Counts | null
];

/** Team members where a newspaper printed them; of Bình Sơn it said "nearly 650". */
const PRINTED_MEMBERS: Readonly<Record<string, number>> = { '524': 648, '533': 498, '534': 615 };

/** People guided in the seven days: some districts reach seven a member, some do not. */
export function guidedCounts(office: Office, period: Period): Counts {
	const luck = randomSource('campaign', office.unit.id, period.id);
	const members =
		PRINTED_MEMBERS[office.unit.code] ?? Math.round(office.villages * luck.within(5, 7.5));
	return { members, people_guided: Math.round(members * luck.within(4.5, 9.5)) };
}

/** Dossiers of these days; `push` tells how many more are handed in online than in ordinary days. */
export function campaignDossiers(push: number): (office: Office, period: Period) => Counts {
	return (office, period) => {
		const luck = randomSource('campaign', office.unit.id, period.id);
		const online = Math.round(office.volume * 0.45 * push * luck.spread(0.1));
		const direct = Math.round(office.volume * 0.55 * luck.spread(0.1));
		const pending = luck.outOf(online + direct, 0.1);
		const resolved = online + direct - pending;
		const late = luck.outOf(resolved, office.lateness);
		return dossierCounts({ online, direct, pending, late });
	};
}

/** Whole counts of the form: who waits is in time, and what is resolved in time is early. */
export function dossierCounts({ online, direct, pending, late }: Dossiers): Counts {
	const resolved = online + direct - pending;
	return {
		received_total: online + direct,
		received_online: online,
		received_direct_post: direct,
		carried_over: 0,
		resolved_total: resolved,
		resolved_early: resolved - late,
		resolved_on_time: 0,
		resolved_late: late,
		pending_total: pending,
		pending_in_time: pending,
		pending_late: 0
	};
}

interface Dossiers {
	online: number;
	direct: number;
	pending: number;
	late: number;
}
