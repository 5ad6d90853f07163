import type { TotalExplanation } from '../model/explanation.ts';
import { unitOn } from '../model/unit.ts';
import { explainTotal } from '../rank/explain-total.ts';
import { referenceDate, type RankingQuestion } from '../rank/question.ts';
import { snapshotOf, type AsOfSnapshot } from './answer/edition.ts';
import { explainedFormula } from './answer/explained-formula.ts';
import { provenanceOf } from './answer/provenance.ts';
import { resolveRankingQuestion, type RankingQuestionParams } from './answer/question.ts';
import { rankingInputOf, questionKey, rankingOf, reportedRowsFor } from './answer/ranking.ts';
import type { AppContext } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

const totals = new CachedAnswers<TotalExplanation>(200);

/**
 * What the total of a ranking is made of: formula, sums, every unit in it with its two sums and
 * reports, and who is not in it. Throws `RequestError` as `getRanking` does.
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
	const ground = { ...rankingInputOf(app, snapshot, question), reported: reported.rows };
	const { formula, ...explained } = explainTotal(question, ground, ranking);
	return {
		// as beside the ranking: whoever is not in the total may still be shown with a figure
		...provenanceOf(app, snapshot, [...ranking.ranked, ...ranking.unranked], reported),
		ranking,
		indicator,
		form,
		parent: parent === null ? null : unitOn(snapshot.units, parent, referenceDate(question)),
		...explained,
		formula: explainedFormula(form, formula)
	};
}
