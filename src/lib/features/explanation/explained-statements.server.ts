import type { Explanation } from '../../core/model/explanation.ts';
import type { Unit } from '../../core/model/unit.ts';
import { isPeriodWithin } from '../../core/figures/periods.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import type { AppContext } from '../../server/app-context.ts';
import { citeFigures, citedReportOf } from './citations.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { statementsIn } from '../../server/snapshot/statements.ts';

/** Published statements of a figure without counts, with the cell that contains the value. */
export async function explainedStatements(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ indicator, period }: RankingQuestion,
	{ id }: Unit
): Promise<Explanation['statements']> {
	const about = statementsIn(app, snapshot).filter(
		(stated) =>
			stated.unit === id &&
			stated.statement.indicator === indicator.id &&
			isPeriodWithin(stated.period, period)
	);
	const citation = ({ report, line }: (typeof about)[number]) => ({ report, line, field: 'value' });
	const cellOf = await citeFigures(app, about.map(citation));
	return about.map((stated) => ({
		stated,
		report: citedReportOf(app, stated.report),
		cell: cellOf(citation(stated))
	}));
}
