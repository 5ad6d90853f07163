import type { CampaignUnitResult, CitedSum } from '../../core/model/campaign-result.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { CampaignInput } from '../../core/campaign/progress.ts';
import { explainProgress, type ExplainedSum } from '../../core/campaign/explain-progress.ts';
import { phasesOf } from '../../core/campaign/phases.ts';
import { campaignInputOf, findCampaign, parseReportedDay } from './campaign-input.server.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { explainedFormula, explainedParts } from '../explanation/explained-parts.server.ts';
import { didYouMean } from '../../server/snapshot/did-you-mean.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import type { AppContext } from '../../server/app-context.ts';

/** A unit in a campaign as it stands in an address; `by`: a day, null as far as it has come. */
export interface CampaignUnitQuestion {
	id: string;
	code: string;
	by: string | null;
}

/**
 * Count of one unit in a campaign, at the end or by a day, in the latest release, with the cells of
 * the files. Throws `RequestError`: `unknown-campaign`, `unknown-unit` with the most similar units,
 * `unknown-date` with the reported days.
 */
export async function getCampaignUnit(
	app: AppContext,
	{ id, code, by }: CampaignUnitQuestion
): Promise<CampaignUnitResult> {
	const campaign = findCampaign(app, id);
	const snapshot = latestSnapshot(app);
	const { input, reported } = campaignInputOf(app, snapshot, campaign);
	const unit = findCampaignUnit(input, code);
	const day = by === null ? undefined : parseReportedDay(input, by);
	// a question by day needs only the count
	const around = day === undefined ? phasesOf(input) : [];
	const { progress, count, goal, phases } = explainProgress(input, around, unit, day);
	const cite = (sum: ExplainedSum): Promise<CitedSum> => citedSum(app, snapshot, input, sum);
	const shown = [progress, ...phases.map(({ phase }) => phase.counted.get(unit.id))];
	const reports = shown.flatMap((own) => own?.reports ?? []);
	return {
		...provenanceOf(app, snapshot, [{ unit, reports }], reported),
		campaign,
		form: input.form,
		progress,
		by: day ?? null,
		count: await cite(count),
		goal: goal && (await cite(goal)),
		phases: await Promise.all(
			phases.map(async ({ phase, sum }) => ({ phase, cited: await cite(sum) }))
		)
	};
}

function findCampaignUnit({ units }: CampaignInput, code: string): Unit {
	const unit = units.find((other) => other.code === code);
	if (unit) return unit;
	const near = didYouMean(code, units, (other) => [other.code, other.name]);
	const offers = near.map((other) => ({ id: other.code, label: other.name }));
	throw new RequestError('unknown-unit', { given: code, offers });
}

async function citedSum(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ form }: CampaignInput,
	{ formula, sum, parts }: ExplainedSum
): Promise<CitedSum> {
	return {
		formula: explainedFormula(form, formula),
		sum,
		parts: await explainedParts(app, snapshot, form, { formula, parts })
	};
}
