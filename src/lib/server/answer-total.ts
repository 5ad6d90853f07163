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
 * reports, and who is not in it. Throws `Refusal` as `answerRanking` does.
 */
export function getTotalExplanation(
	world: AppContext,
	ask: RankingQuestionParams
): TotalExplanation {
	const edition = snapshotOf(world, ask.release);
	const question = resolveRankingQuestion(world, edition, ask);
	return totals.get(edition.cache, questionKey(edition, question), () =>
		totalExplanationOf(world, edition, question)
	);
}

function totalExplanationOf(
	world: AppContext,
	edition: AsOfSnapshot,
	question: RankingQuestion
): TotalExplanation {
	const { indicator, form, parent } = question;
	const ranking = rankingOf(world, edition, question);
	const reported = reportedRowsFor(world, edition, question);
	const ground = { ...rankingInputOf(world, edition, question), reported: reported.rows };
	const { formula, ...explained } = explainTotal(question, ground, ranking);
	return {
		// as beside the ranking: whoever is not in the total may still be shown with a figure
		...provenanceOf(world, edition, [...ranking.ranked, ...ranking.unranked], reported),
		ranking,
		indicator,
		form,
		parent: parent === null ? null : unitOn(edition.units, parent, referenceDate(question)),
		...explained,
		formula: explainedFormula(form, formula)
	};
}
