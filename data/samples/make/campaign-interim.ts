import { periodOf, type Period } from '../../../src/lib/core/model/period.ts';
import type { Counts } from '../../../src/lib/core/model/report.ts';
import {
	dossierCounts,
	campaignDossiers,
	guidedCounts,
	type CampaignReport
} from './campaign-counts.ts';
import type { Office } from './office.ts';
import { randomSource } from './random.ts';

/** Reports on the way, each from the first day on: up to a day, and about how much was done by then. */
const ON_THE_WAY: Record<string, [end: string, share: number][]> = {
	'2023-07-28/2023-08-03': [
		['2023-07-28', 0.07],
		['2023-07-29', 0.2],
		['2023-07-30', 0.36],
		['2023-07-31', 0.5],
		['2023-08-01', 0.66],
		['2023-08-02', 0.84]
	],
	'2023-08-05/2023-09-05': [
		['2023-08-11', 0.16],
		['2023-08-18', 0.39],
		['2023-08-25', 0.62],
		['2023-09-01', 0.88]
	]
};

/** Interim reports of a campaign, which grow towards its last report. */
export const INTERIM: CampaignReport[] = [
	...onTheWay('cnscd', '2023-07-28/2023-08-03', (office, whole, share) => {
		const { members = 0, people_guided: people } = guidedCounts(office, whole);
		return { members, people_guided: Math.round((people ?? 0) * share) };
	}),
	...onTheWay('tthc', '2023-08-05/2023-09-05', (office, whole, share) =>
		dossiersSoFar(campaignDossiers(1.45)(office, whole), share)
	)
];

function onTheWay(
	form: string,
	days: string,
	soFar: (office: Office, whole: Period, share: number) => Counts
): CampaignReport[] {
	const whole = periodOf(days, 'calendar');
	if (!whole) throw new Error(`no days ${days}`);
	return (ON_THE_WAY[days] ?? []).map(([end, share]) => [
		form,
		end === whole.start ? end : `${whole.start}/${end}`,
		(office, period) => {
			// one in eight is too busy to report; the others go at a pace of their own
			if (randomSource('campaign-skip', office.unit.id, period.id).chance(1 / 8)) return null;
			const pace = randomSource('campaign-pace', office.unit.id, days).within(0.8, 1.25);
			return soFar(office, whole, share ** pace);
		}
	]);
}

/** A part of the dossiers, of which about as many wait as at the end. */
function dossiersSoFar(whole: Counts, share: number): Counts {
	const part = (key: string): number => Math.round((whole[key] ?? 0) * share);
	const [online, direct, pending] = [
		part('received_online'),
		part('received_direct_post'),
		part('pending_total')
	];
	const resolved = online + direct - pending;
	const late = Math.min(part('resolved_late'), resolved);
	return dossierCounts({ online, direct, pending, late });
}
