import type { TotalExplanation } from '../../core/model/explanation.ts';
import { unitOn } from '../../core/model/unit.ts';
import { explainTotal } from '../../core/figures/explain-total.ts';
import { referenceDate, type RankingQuestion } from '../../core/figures/question.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { explainedFormula } from './explained-parts.server.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import {
	resolveRankingQuestion,
	type RankingQuestionParams
} from '../ranking/ranking-question.server.ts';
import {
	rankingInputOf,
	questionKey,
	rankingOf,
	reportedRowsFor
} from '../ranking/compute-ranking.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const totals = new CachedAnswers<TotalExplanation>(200);

/**
 * Explanation of the total of a ranking: formula, sums, each unit in the total with its two sums
 * and reports, and the units outside it. Throws the `RequestError`s of `getRanking`.
 */
export function getTotalExplanation(app: AppContext, ask: RankingQuestionParams): TotalExplanation {
	const snapshot = snapshotOf(app, ask.release);
	const question = resolveRankingQuestion(app, snapshot, ask);
	return totals.get(snapshot.cache, questionKey(snapshot, question), () =>
		totalExplanationOf(app, snapshot, question)
	);
}

function totalExplanationOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): TotalExplanation {
	const { indicator, form, parent } = question;
	const ranking = rankingOf(app, snapshot, question);
	const reported = reportedRowsFor(app, snapshot, question);
	const input = { ...rankingInputOf(app, snapshot, question), reported: reported.rows };
	const { formula, ...explained } = explainTotal(question, input, ranking);
	return {
		// as for the ranking: units outside the total may still be shown with a figure
		...provenanceOf(app, snapshot, [...ranking.ranked, ...ranking.unranked], reported),
		ranking,
		indicator,
		form,
		parent: parent === null ? null : unitOn(snapshot.units, parent, referenceDate(question)),
		...explained,
		formula: explainedFormula(form, formula)
	};
}
