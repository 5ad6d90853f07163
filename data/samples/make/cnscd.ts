import type { Counts } from '../../../src/lib/core/model/report.ts';
import type { Office } from './office.ts';
import { randomSource } from './random.ts';

/** Of a district that has no communes, and of every commune. */
type TeamCounts = Record<
	'villages' | 'village_teams' | 'members' | 'members_trained' | 'people_guided',
	number
>;

/** Community digital teams at the end of a quarter: a commune's own, or all of a district. */
export function cnscdQuarter(office: Office, quarter: string, step: number): Counts {
	const below = office.communes.map((commune) => teamCounts(commune, quarter, step));
	const own = below.length > 0 ? below.reduce(addTeams) : teamCounts(office, quarter, step);
	const district = office.unit.level === 'district' ? 1 : null;
	const communes = district === null ? 1 : office.communes.length;
	return {
		...own,
		commune_teams: communes,
		district_teams: district,
		teams_total: own.village_teams + communes + (district ?? 0),
		members: own.members + 9 * (district ?? 0),
		members_trained: own.members_trained + 9 * (district ?? 0)
	};
}

function teamCounts(office: Office, quarter: string, step: number): TeamCounts {
	const habit = randomSource('cnscd', office.unit.id);
	const villageTeams = habit.chance(0.75)
		? office.villages
		: Math.min(office.villages, Math.round(office.villages * (0.75 + 0.03 * step)));
	const members = Math.round((villageTeams + 1) * habit.within(2.6, 7.5));
	const trained = Math.min(1, habit.within(0.5, 0.9) + 0.04 * step);
	return {
		villages: office.villages,
		village_teams: villageTeams,
		members,
		members_trained: Math.round(members * trained),
		people_guided: Math.round(
			members * 5 * randomSource('cnscd', office.unit.id, quarter).spread(0.5)
		)
	};
}

function addTeams(a: TeamCounts, b: TeamCounts): TeamCounts {
	return {
		villages: a.villages + b.villages,
		village_teams: a.village_teams + b.village_teams,
		members: a.members + b.members,
		members_trained: a.members_trained + b.members_trained,
		people_guided: a.people_guided + b.people_guided
	};
}
