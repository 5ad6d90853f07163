import type { RankedRow } from '../model/ranking.ts';

/**
 * The units that cannot be told apart from the first: those whose rank range includes 1, so that no
 * unit's interval lies wholly above theirs. After Goldstein and Spiegelhalter, "League tables and
 * their limitations", J. R. Stat. Soc. A 159 (1996), who show ranks with intervals instead of a
 * winner; as in Mogstad, Romano, Shaikh and Wilhelm, "Inference for ranks", Review of Economic
 * Studies (2023), the set is what the data leave open. Intervals are taken unit by unit
 * (docs/rules.md §4.6), without their widening for all pairs at once, so the set is no joint 95 %
 * statement; but two 95 % intervals that do not overlap are a stricter test of one pair than 5 %.
 */
export const leadingGroup = (ranked: readonly RankedRow[]): RankedRow[] =>
	ranked.filter(({ rankRange }) => rankRange?.[0] === 1);

/**
 * Number of other ranked units that cannot be distinguished from this one; null without a rank
 * range.
 */
export const indistinguishableCount = ({ rankRange }: RankedRow): number | null =>
	rankRange && rankRange[1] - rankRange[0];
