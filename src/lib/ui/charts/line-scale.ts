import type { Indicator } from '../../core/model/indicator.ts';
import { axisText, isPercentage } from '../format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Scale } from './scale.ts';

/** Where lines are drawn and where their axis is labelled. */
export interface LineScale extends Scale {
	ticks: { value: number; text: string }[];
}

/** Ends of an axis of shares are whole multiples of this; the finer one where little differs. */
const SHARE_STEPS = { coarse: 0.05, fine: 0.01 };
const SMALL_RANGE = 0.025;
/** About so many steps on an axis. */
const STEPS = 4;

/**
 * The axis of an indicator over all lines of its picture: of shares from a whole multiple of 5 % (or
 * 1 %) below the lowest to one above the highest, since only differences count; of all else from 0.
 */
export function lineScale(values: number[], indicator: Indicator, locale: Locale): LineScale {
	const isShare = isPercentage(indicator);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const { coarse, fine } = SHARE_STEPS;
	const end = most - least < SMALL_RANGE ? fine : coarse;
	// not a single level: an axis needs some length
	const low = isShare ? Math.max(0, Math.floor(Math.min(least, 1 - end) / end + 1e-9) * end) : 0;
	const top = isShare ? Math.ceil(most / end - 1e-9) * end : most;
	const high = top > low ? top : low + (isShare ? end : 1);
	const step = roundStep((high - low) / STEPS);
	const max = isShare ? high : Math.ceil(high / step - 1e-9) * step;
	const decimals = Math.max(0, -Math.floor(Math.log10(step * (isShare ? 100 : 1)) + 1e-9));
	const text = (value: number): string =>
		isShare ? `${axisText(value * 100, decimals, locale)}%` : axisText(value, decimals, locale);
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(max / step + 1e-9);
	return {
		min: low,
		max,
		ticks: Array.from({ length: last - first + 1 }, (_, place) => {
			const value = (first + place) * step;
			return { value, text: text(value) };
		})
	};
}

/** 1, 2 or 5 times a power of ten, not below what is wanted. */
function roundStep(wanted: number): number {
	const power = 10 ** Math.floor(Math.log10(wanted));
	const step = [1, 2, 5, 10].find((times) => times * power >= wanted * (1 - 1e-9)) ?? 10;
	return step * power;
}
