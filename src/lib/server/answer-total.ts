import type { TotalExplanation } from '../model/explanation.ts';
import { unitOn } from '../model/unit.ts';
import { explainTotal } from '../rank/explain-total.ts';
import { referenceDate, type RankingQuestion } from '../rank/question.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { explainedFormula } from './answer/explained-formula.ts';
import { provenanceOf } from './answer/provenance.ts';
import { readQuestion, type RankingAsk } from './answer/question.ts';
import { groundOf, keyOf, rankingOf, reportedFor } from './answer/ranking.ts';
import type { World } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

const totals = new CachedAnswers<TotalExplanation>(200);

/**
 * What the total of a ranking is made of: formula, sums, every unit in it with its two sums and
 * reports, and who is not in it. Throws `Refusal` as `answerRanking` does.
 */
export function answerTotal(world: World, ask: RankingAsk): TotalExplanation {
	const edition = editionOf(world, ask.release);
	const question = readQuestion(world, edition, ask);
	return totals.get(edition.cache, keyOf(edition, question), () =>
		explain(world, edition, question)
	);
}

function explain(world: World, edition: Edition, question: RankingQuestion): TotalExplanation {
	const { indicator, form, parent } = question;
	const ranking = rankingOf(world, edition, question);
	const reported = reportedFor(world, edition, question);
	const ground = { ...groundOf(world, edition, question), reported: reported.rows };
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
