import type { Explanation } from '../../core/model/explanation.ts';
import { findFieldIndicator } from '../../core/model/field-indicator.ts';
import { type Unit, unitOn } from '../../core/model/unit.ts';
import { explainUnit } from '../../core/figures/explain-unit.ts';
import { spanKey } from '../../core/figures/periods.ts';
import { referenceDate, type RankingQuestion } from '../../core/figures/question.ts';
import { ancestors } from '../ranking/ranking-choices.server.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { explainedFormula, explainedParts } from './explained-parts.server.ts';
import { explainedStatements } from './explained-statements.server.ts';
import {
	peerGroupsIn,
	questionKey,
	rankingInputOf,
	rankingSteps,
	reportedRowsFor
} from '../ranking/compute-ranking.server.ts';
import { publishedRepliesOf } from '../ranking/published-replies.server.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import {
	findIndicator,
	resolveQuestionAbout,
	type RankingQuestionParams
} from '../ranking/ranking-question.server.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTurns } from '../../server/http/request-turns.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const explanations = new CachedAnswers<Promise<Explanation>>(500);

/**
 * A figure as it stands in an address; `indicator` may also name a single field of a form, as in
 * `tthc.resolved_late`.
 */
export interface ExplanationQuestion extends Pick<
	RankingQuestionParams,
	'indicator' | 'period' | 'geography' | 'release'
> {
	/** Code of the unit. */
	unit: string;
	/** Below whom its rank is looked for: null everywhere, undefined in its own province. */
	parent?: string | null | undefined;
}

/**
 * Explanation of the figure of a unit: formula, sums, parts of the period, reports, and every cell
 * as it is in the received bytes. Throws the `RequestError`s of `getRanking`.
 */
export async function getExplanation(
	app: AppContext,
	ask: ExplanationQuestion
): Promise<Explanation> {
	const snapshot = snapshotOf(app, ask.release);
	const { question, unit } = resolveExplanation(app, snapshot, ask);
	const key = `${unit.id} ${questionKey(snapshot, question)}`;
	const explanation = explanations.get(snapshot.cache, key, () =>
		explanationOf(app, snapshot, question, unit)
	);
	// what failed once may succeed the next time
	explanation.catch(() => explanations.drop(snapshot.cache, key));
	return explanation;
}

function resolveExplanation(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ unit: code, ...ask }: ExplanationQuestion
) {
	const { units, today } = snapshot;
	const bearer = units.byCode.get(code)?.at(-1) ?? unitInForce(units, code, today);
	const params = { ...ask, level: bearer.level, parent: ask.parent ?? null };
	const field = findFieldIndicator(snapshot.catalogue.forms, ask.indicator);
	const measured = field ?? findIndicator(snapshot, ask.indicator);
	const question = resolveQuestionAbout(app, snapshot, params, measured);
	const day = referenceDate(question);
	const unit = unitInForce(units, code, day);
	const parent =
		ask.parent === undefined ? (ancestors(units, unit, day).at(-1)?.code ?? null) : ask.parent;
	return { unit, question: { ...question, level: unit.level, parent } };
}

async function explanationOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	unit: Unit
): Promise<Explanation> {
	const { indicator, form, period, geography, parent } = question;
	const reported = reportedRowsFor(app, snapshot, question);
	const input = { ...rankingInputOf(app, snapshot, question), reported: reported.rows };
	const { value, formula, parts } = explainUnit(question, unit, input);
	const isOfField = findFieldIndicator(snapshot.catalogue.forms, indicator.id) !== null;
	const cited = await explainedParts(app, snapshot, form, { formula, parts });
	return {
		...provenanceOf(app, snapshot, [value], reported),
		indicator,
		form,
		unit,
		period,
		geography,
		parent: parent === null ? null : unitOn(snapshot.units, parent, referenceDate(question)),
		figure: value.figure,
		reason: value.reason,
		place: isOfField ? null : await rankInPeers(app, snapshot, question, unit),
		isOfField,
		formula: explainedFormula(form, formula),
		sums: value.sums,
		parts: cited,
		statements: await explainedStatements(app, snapshot, question, unit),
		replies: publishedRepliesOf(app, snapshot, unit).filter(
			(reply) => reply.indicator === indicator.id && spanKey(reply.period) === spanKey(period)
		)
	};
}

async function rankInPeers(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	{ id }: Unit
): Promise<Explanation['place']> {
	const ranking = await runInTurns(rankingSteps(app, snapshot, question));
	const isOwn = ({ unit }: { unit: Unit }) => unit.id === id;
	const row = ranking.ranked.find(isOwn);
	if (!row) return null;
	const { rank, tied, rankRange } = row;
	const peers = peerGroupsIn(snapshot, question, ranking).filter(({ ranked }) =>
		ranked.some(isOwn)
	);
	return { rank, tied, rankRange, ranked: ranking.ranked.length, peers };
}
