import type { UnitResult } from '../../core/model/result.ts';
import { indicatorOf } from '../../core/model/catalogue.ts';
import type { InForceStatement } from '../../core/model/report.ts';
import type { Unit } from '../../core/model/unit.ts';
import { inForceStatements } from '../events/in-force-statements.ts';
import type { AppContext } from '../app-context.ts';
import type { AsOfSnapshot } from './as-of-snapshot.ts';
import { CachedAnswers } from './release-cache.ts';

const statements = new CachedAnswers<InForceStatement[]>(8);

/** All statements in force in a snapshot: figures that were only ever published as such. */
export function statementsIn(app: AppContext, snapshot: AsOfSnapshot): InForceStatement[] {
	const { catalogue, cut, cache } = snapshot;
	return statements.get(cache, String(cut), () =>
		catalogue.forms
			.filter(({ content }) => content === 'statements')
			.flatMap((form) => inForceStatements(app.store, { form: form.id, cut }))
	);
}

/** Published statements about a unit, latest first, each with its indicator. */
export function statementsAboutUnit(
	app: AppContext,
	snapshot: AsOfSnapshot,
	unit: Unit
): UnitResult['statements'] {
	return statementsIn(app, snapshot)
		.filter((stated) => stated.unit === unit.id)
		.toReversed()
		.flatMap((stated) => {
			const indicator = indicatorOf(snapshot.catalogue, stated.statement.indicator);
			return indicator ? [{ indicator, stated }] : [];
		});
}
