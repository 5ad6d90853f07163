import type { TotalShare } from '../model/explanation.ts';
import type { Figure, Ranking, UnrankedRow } from '../model/ranking.ts';
import { explainPrepared, type ExplainedValue, type TermSum } from './explain-unit.ts';
import type { Formula, Term } from './formula.ts';
import { prepareQuestion, type PreparedQuestion } from './prepare.ts';
import type { RankingInput, RankingQuestion } from './question.ts';
import { sumFigures } from './total.ts';

/** The total of a ranking with what every unit brings into it. */
export interface ExplainedTotal {
	formula: ExplainedValue['formula'];
	/** The shares added up, also where they give no value; null where there are none. */
	sums: Figure | null;
	/** Shares in the order of docs/rules.md §4.5: ranked by rank, few cases, no cases. */
	shares: TotalShare[];
	/** Some unit's period was put together from several parts. */
	isOfParts: boolean;
}

/**
 * The total of a ranking: the sum over exactly its ranked, few-cases and no-cases units
 * (docs/rules.md §4.5). It is added up in two ways, which must agree: unit by unit (`sums`), and
 * field by field over all units (`formula`).
 */
export function explainTotal(
	question: RankingQuestion,
	input: RankingInput,
	ranking: Ranking
): ExplainedTotal {
	const prepared = prepareQuestion(question, input);
	const ways = membersOf(ranking).flatMap((member) => explainMember(prepared, member));
	const formulas = ways.flatMap(({ formula }) => formula ?? []);
	return {
		formula: prepared.formula && sumFormulas(prepared.formula, formulas),
		sums: sumFigures(ways.map(({ share }) => share.sums)),
		shares: ways.map(({ share }) => share),
		isOfParts: ways.some(({ parts }) => parts.length > 1)
	};
}

type Member = Pick<TotalShare, 'unit' | 'place' | 'reason'>;

const membersOf = ({ ranked, unranked }: Ranking): Member[] => [
	...ranked.map(({ unit, rank, tied }) => ({ unit, place: { rank, tied }, reason: null })),
	...unrankedMembers('few-cases', unranked),
	...unrankedMembers('no-cases', unranked)
];

const unrankedMembers = (reason: 'few-cases' | 'no-cases', rows: UnrankedRow[]): Member[] =>
	rows.filter((row) => row.reason === reason).map(({ unit }) => ({ unit, place: null, reason }));

/** Every member has sums: a unit without any has another reason. */
function explainMember(prepared: PreparedQuestion, member: Member) {
	const { value, formula, parts } = explainPrepared(prepared, member.unit);
	const { sums, reports } = value;
	return sums ? [{ formula, parts, share: { ...member, sums, reports } }] : [];
}

/** Sums of each field over all units, before the coefficients. */
function sumFormulas(
	{ numerator, denominator }: Formula,
	formulas: NonNullable<ExplainedValue['formula']>[]
): ExplainedValue['formula'] {
	const over = (terms: Term[], shares: TermSum[][]): TermSum[] =>
		terms.map((term, place) => ({
			...term,
			sum: shares.length === 0 ? null : total(shares.flatMap((own) => own[place]?.sum ?? []))
		}));
	return {
		numerator: over(
			numerator,
			formulas.map((own) => own.numerator)
		),
		denominator:
			denominator &&
			over(
				denominator,
				formulas.map((own) => own.denominator ?? [])
			)
	};
}

const total = (numbers: bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
