import type { Indicator } from '../model/indicator.ts';
import { UNRANKED_REASONS, type UnrankedRow } from '../model/ranking.ts';
import { intervalOf } from './interval.ts';
import { byName } from './order.ts';
import type { Unrankable } from './value.ts';

/** By reason, in the order in which reasons are listed (docs/rules.md §4.4), then by name. */
export function inReasonOrder(values: Unrankable[], { kind }: Indicator): UnrankedRow[] {
	const order = ({ reason }: Unrankable): number => UNRANKED_REASONS.indexOf(reason);
	return values
		.toSorted((a, b) => order(a) - order(b) || byName(a.unit, b.unit))
		.map(({ unit, reason, figure, missing, reports }) => ({
			unit,
			reason,
			figure,
			interval: figure && intervalOf(kind, figure),
			missing: reason === 'not-reported' || reason === 'incomplete' ? missing : [],
			reports
		}));
}
