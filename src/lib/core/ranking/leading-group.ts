import type { RankedRow } from '../model/ranking.ts';

/**
 * The leading group: the units whose rank range includes 1, so that no interval lies entirely above
 * theirs. After Goldstein and Spiegelhalter, "League tables and
 * their limitations", J. R. Stat. Soc. A 159 (1996), who show ranks with intervals instead of a
 * winner. Intervals are computed unit by unit (docs/rules.md §4.6) and not widened for all pairs at
 * once, as in Mogstad, Romano, Shaikh and Wilhelm, "Inference for ranks", Review of Economic Studies
 * (2023), so the group is not a simultaneous 95% confidence set. For one pair, two 95% intervals
 * that do not overlap are a stricter test than one at the 5% level.
 */
export const leadingGroup = (ranked: readonly RankedRow[]): RankedRow[] =>
	ranked.filter(({ rankRange }) => rankRange?.[0] === 1);

/**
 * Number of other ranked units that cannot be distinguished from this one; null without a rank
 * range.
 */
export const indistinguishableCount = ({ rankRange }: RankedRow): number | null =>
	rankRange && rankRange[1] - rankRange[0];
