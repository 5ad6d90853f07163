import type { UnitResult } from '../../model/answer.ts';
import { indicatorOf } from '../../model/catalogue.ts';
import type { InForceStatement } from '../../model/report.ts';
import type { Unit } from '../../model/unit.ts';
import { inForceStatements } from '../query/statements.ts';
import type { AppContext } from '../world.ts';
import type { AsOfSnapshot } from './edition.ts';
import { CachedAnswers } from './release-cache.ts';

const statements = new CachedAnswers<InForceStatement[]>(8);

/** All statements in force in an edition: figures that were only ever published as such. */
export function statementsIn(world: AppContext, edition: AsOfSnapshot): InForceStatement[] {
	const { catalogue, cut, cache } = edition;
	return statements.get(cache, String(cut), () =>
		catalogue.forms
			.filter(({ content }) => content === 'statements')
			.flatMap((form) => inForceStatements(world.store, { form: form.id, cut }))
	);
}

/** What was published about a unit, the latest first, with the indicator it is about. */
export function statementsAboutUnit(
	world: AppContext,
	edition: AsOfSnapshot,
	unit: Unit
): UnitResult['statements'] {
	return statementsIn(world, edition)
		.filter((stated) => stated.unit === unit.id)
		.toReversed()
		.flatMap((stated) => {
			const indicator = indicatorOf(edition.catalogue, stated.statement.indicator);
			return indicator ? [{ indicator, stated }] : [];
		});
}
