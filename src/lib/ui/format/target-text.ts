import type { Target } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { targetText } from './target.ts';

/** `mục tiêu 2025: 80%`. */
export const targetName = (
	{ figure, year }: Pick<Target, 'figure' | 'year'>,
	indicator: Indicator,
	locale: Locale
): string => m.target_name({ year, target: targetText({ figure }, indicator, locale) }, { locale });
