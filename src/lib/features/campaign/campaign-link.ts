import type { EquivalentTotal } from '../../core/model/campaign-result.ts';
import { totalHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';

/** The units of a campaign on its page, with their sums; each leads on to its cells. */
export const UNITS_ANCHOR = 'don-vi';
/** The same of the days before, during and after. */
export const PHASE_UNITS_ANCHOR = 'giai-doan';
/** Parts of the page of one unit in a campaign. */
export const COUNT_ANCHOR = 'da-dem';
export const GOAL_ANCHOR = 'muc-tieu';

/** The ranking whose total a sum is; where none is, the units that it was added from. */
export const sumHref = (
	same: EquivalentTotal | null | undefined,
	units: typeof UNITS_ANCHOR | typeof PHASE_UNITS_ANCHOR,
	locale: Locale
): string => (same ? totalHref(same, locale) : `#${units}`);
