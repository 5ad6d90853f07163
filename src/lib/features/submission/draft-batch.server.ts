import type {
	BatchDraft,
	BatchObstacle,
	BatchOutcome,
	ChosenDraft,
	Draft,
	DraftFinding
} from '../../core/model/draft.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../../server/app-context.ts';
import { sha256 } from '../../server/db/digest.ts';
import { lastChangeSeq } from '../../server/events/event-log.ts';
import { findReport } from '../../server/events/reports.ts';
import { isClean } from './clean-draft.ts';
import { findingsOfDrafts } from './draft-findings.server.ts';
import { submitDraft } from './draft-view.server.ts';
import { draftsOf, reportOfDraft } from './drafts.server.ts';
import { periodLockOf } from './period-lock.server.ts';

/**
 * The chosen drafts of this owner as they read now, the newest first, and the number of the last
 * change of the figures in force. Ids of drafts that do not exist are left out.
 */
export async function getDraftBatch(
	app: AppContext,
	owner: string,
	ids: readonly string[]
): Promise<{ drafts: BatchDraft[]; cut: number }> {
	const cut = lastChangeSeq(app.store);
	const drafts = draftsOf(app, owner).filter(({ id }) => ids.includes(id));
	const findings = await findingsOfDrafts(app, drafts);
	const read = drafts.map((draft) => ({ draft, finding: findings.get(draft.id) ?? null }));
	return {
		drafts: read.map((one) => ({
			...one,
			alone: obstacleOf(app, one, read),
			shown: shownHash(one)
		})),
		cut
	};
}

type ReadDraft = Pick<BatchDraft, 'draft' | 'finding'>;

function obstacleOf(
	app: AppContext,
	{ draft, finding }: ReadDraft,
	all: ReadDraft[]
): BatchObstacle | null {
	if (finding === null) return 'not-read';
	if (finding.errors === 0 && finding.corrections > 0) return 'correction';
	if (!isClean(finding)) return 'not-clean';
	const { form, period } = finding;
	if (periodLockOf(app, { form, period: period.id })) return 'period-locked';
	const own = reportKey(finding);
	const isRepeated = all.some(
		(other) => other.draft !== draft && other.finding !== null && reportKey(other.finding) === own
	);
	return isRepeated ? 'same-report' : null;
}

const reportKey = ({ form, period, sender }: DraftFinding): string =>
	JSON.stringify([form, period?.id ?? null, sender]);

/** The options of a draft may change in another window after its sender saw the list. */
const shownHash = ({ draft, finding }: ReadDraft): string =>
	sha256(JSON.stringify([draft.sha256, draft.chosen, finding]));

/**
 * Submits several drafts, one after the other, each whole or not at all, as `submitDraft` does it
 * alone. A draft that is not what its sender was shown, or that must be submitted alone, stays; so
 * do all others once somebody changed the figures in force since `cut`. A second confirmation finds
 * the first receipts.
 */
export async function submitDrafts(
	app: AppContext,
	owner: string,
	chosen: readonly ChosenDraft[],
	cut: number
): Promise<BatchOutcome[]> {
	const ids = chosen.map(({ id }) => id);
	const { drafts } = await getDraftBatch(app, owner, ids);
	const outcomes: BatchOutcome[] = [];
	let expected = cut;
	for (const one of new Map(chosen.map((draft) => [draft.id, draft])).values()) {
		const found = drafts.find(({ draft }) => draft.id === one.id);
		if (!found) {
			outcomes.push(earlierOutcome(app, owner, one));
			continue;
		}
		const isChanged = one.shown !== found.shown || lastChangeSeq(app.store) !== expected;
		const because = found.alone ?? (isChanged ? 'changed' : null);
		const outcome: Result =
			because === null ? await submitOne(app, owner, found.draft) : { report: null, because };
		// where reports are approved as they come, the change is our own
		if (outcome.report !== null && app.env.review === 'auto') expected = lastChangeSeq(app.store);
		outcomes.push({ name: found.draft.name, ...outcome });
	}
	return outcomes;
}

type Result = Pick<BatchOutcome, 'report' | 'because'>;

async function submitOne(app: AppContext, owner: string, { id }: Draft): Promise<Result> {
	try {
		const act = { note: null, seen: false, at: new Date() };
		const receipt = await submitDraft(app, owner, id, act);
		return { report: receipt.id, because: receipt.id === null ? 'not-clean' : null };
	} catch (thrown) {
		if (thrown instanceof RequestError) return { report: null, because: thrown };
		throw thrown;
	}
}

/** Outcome of a draft that is gone: its report where it was submitted before. */
function earlierOutcome(app: AppContext, owner: string, { id }: ChosenDraft): BatchOutcome {
	const report = reportOfDraft(app, owner, id);
	return report === null
		? { name: null, report, because: new RequestError('unknown-draft', { given: id }) }
		: { name: findReport(app.store, report)?.fileName ?? null, report, because: null };
}
