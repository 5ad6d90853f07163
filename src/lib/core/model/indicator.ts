import type { Terms } from './form.ts';
import type { BilingualText } from './bilingual-text.ts';

/**
 * `rate`: cases out of cases (interval and rank range). `coverage`: a full count of a stock.
 * `ratio`: can exceed 1. `count`: no denominator.
 */
export type IndicatorKind = 'rate' | 'coverage' | 'ratio' | 'count';

/** An indicator. Data: `data/catalogue/indicators.json`. */
export interface Indicator {
	id: string;
	label: BilingualText;
	/** Short name for narrow places: a column head, a tile. */
	short: BilingualText;
	form: string;
	/** Null where figures are only ever published as statements. */
	numerator: Terms | null;
	denominator: Terms | null;
	kind: IndicatorKind;
	direction: 'higher' | 'lower';
	/** Digits shown after the decimal comma; of the percentage where it is a rate or coverage. */
	decimals: number;
	/** Below this denominator a value is shown but not ranked. */
	minimumDenominator: number;
	/** Exact fractions by year, or by year and level (`2025-commune`). */
	targets: Record<string, [numerator: number, denominator: number]>;
	/** Source of each target; absent in older stored catalogues. */
	targetSources?: Record<string, BilingualText>;
	/** Counted things: hồ sơ, văn bản, người, … */
	counted: BilingualText;
	definition: BilingualText;
	legalBasis: string;
	group: string;
}
