import type { Explanation } from '../../model/explanation.ts';
import type { Unit } from '../../model/unit.ts';
import { isPeriodWithin } from '../../rank/periods.ts';
import type { RankingQuestion } from '../../rank/question.ts';
import type { World } from '../world.ts';
import { cited, citedReport } from './citations.ts';
import type { Edition } from './edition.ts';
import { statementsOf } from './statements.ts';

/** What was published of a figure without counts, with the cell in which its value stands. */
export async function explainedStatements(
	world: World,
	edition: Edition,
	{ indicator, period }: RankingQuestion,
	{ id }: Unit
): Promise<Explanation['statements']> {
	const about = statementsOf(world, edition).filter(
		(stated) =>
			stated.unit === id &&
			stated.statement.indicator === indicator.id &&
			isPeriodWithin(stated.period, period)
	);
	const citation = ({ report, line }: (typeof about)[number]) => ({ report, line, field: 'value' });
	const cellOf = await cited(world, about.map(citation));
	return about.map((stated) => ({
		stated,
		report: citedReport(world, stated.report),
		cell: cellOf(citation(stated))
	}));
}
