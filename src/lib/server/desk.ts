import type {
	CentreDashboard,
	Dashboard,
	ExpectedReportStatus,
	ReporterDashboard
} from '../model/desk.ts';
import type { Day } from '../model/day.ts';
import type { Draft, DraftFinding } from '../model/draft.ts';
import type { Person } from '../model/person.ts';
import { successorsOf } from '../model/successors.ts';
import { isInForce, type Unit } from '../model/unit.ts';
import { spanKey } from '../rank/periods.ts';
import { latestEdition } from './answer/edition.ts';
import { handedIn } from './answer/handed-in.ts';
import { obligationsBelow, obligationsOf } from './answer/obligations.ts';
import { ownFigures } from './answer/own-figures.ts';
import { draftsOf } from './draft.ts';
import { findingsIn } from './draft-findings.ts';
import { displaced } from './people/displaced.ts';
import { allReleases } from './query/releases.ts';
import { reportOf } from './query/reports.ts';
import { waitingReports } from './query/waiting.ts';
import { repliesWaiting } from './reply.ts';
import { maySee } from './visible.ts';
import type { World } from './world.ts';

/** Releases that a desk shows. */
const LATEST = 3;

/** What somebody of the staff has to do, and how things stand; `today` in Vietnam. */
export async function answerDesk(world: World, person: Person, today: Day): Promise<Dashboard> {
	const unit = person.unit === null ? undefined : world.reference.units.byId.get(person.unit);
	const isReporter = person.role === 'reporter';
	return {
		today,
		reporter: isReporter && unit ? await reporterDesk(world, person, unit, today) : null,
		centre: isReporter ? null : centreDesk(world, person, today)
	};
}

async function reporterDesk(
	world: World,
	person: Person,
	unit: Unit,
	today: Day
): Promise<ReporterDashboard> {
	const waiting = draftsOf(world, person.name);
	const findings = await findingsIn(world, waiting);
	const figures = ownFigures(world, unit);
	return {
		unit,
		successors: isInForce(unit, today) ? [] : successorsOf(world.reference.units, unit, today),
		own: withDrafts(world, person, obligationsOf(world, unit, today), { waiting, findings }),
		below: obligationsBelow(world, unit, today),
		drafts: { waiting, findings },
		...handedIn(world, person),
		release: latestEdition(world).release,
		figures,
		isDemo: figures.some(({ answer }) => answer.isDemo)
	};
}

interface Waiting {
	waiting: Draft[];
	findings: ReadonlyMap<string, DraftFinding>;
}

/** Each with the person's own file that waits for it, and only such reports as they may open. */
function withDrafts(
	world: World,
	person: Person,
	own: Omit<ExpectedReportStatus, 'draft'>[],
	{ waiting, findings }: Waiting
): ExpectedReportStatus[] {
	const opens = (id: string | null): boolean => {
		const stored = id === null ? undefined : reportOf(world.store, id);
		return stored !== undefined && maySee(world, { person }, stored);
	};
	return own.map((due) => ({
		...due,
		report: opens(due.report) ? due.report : null,
		draft:
			waiting.find(({ id }) => {
				const { form, period } = findings.get(id) ?? {};
				return form === due.form.id && period != null && spanKey(period) === spanKey(due.period);
			}) ?? null
	}));
}

function centreDesk(world: World, person: Person, today: Day): CentreDashboard {
	return {
		reportsWaiting: waitingReports(world.store).length,
		repliesWaiting: repliesWaiting(world).length,
		releases: allReleases(world.store).slice(0, LATEST),
		displaced: person.role === 'admin' ? displaced(world, today).length : null
	};
}
