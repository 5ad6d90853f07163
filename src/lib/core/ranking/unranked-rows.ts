import type { Indicator } from '../model/indicator.ts';
import { UNRANKED_REASONS, type UnrankedRow } from '../model/ranking.ts';
import { intervalOf } from '../figures/interval.ts';
import { compareByName } from '../figures/order.ts';
import type { UnrankableValue } from '../figures/value.ts';

/** Unranked units by reason, in the order of the reasons (docs/rules.md §4.4), then by name. */
export function unrankedRows(values: UnrankableValue[], { kind }: Indicator): UnrankedRow[] {
	const order = ({ reason }: UnrankableValue): number => UNRANKED_REASONS.indexOf(reason);
	return values
		.toSorted((a, b) => order(a) - order(b) || compareByName(a.unit, b.unit))
		.map(({ unit, reason, figure, missing, reports }) => ({
			unit,
			reason,
			figure,
			interval: figure && intervalOf(kind, figure),
			missing: reason === 'not-reported' || reason === 'incomplete' ? missing : [],
			reports
		}));
}
