import { dayOf } from '../../core/model/day.ts';
import { dayText } from './day-text.ts';
import type { Locale } from '../../core/model/locale.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'Asia/Ho_Chi_Minh'
});

/** A moment (UTC) by the clocks of Vietnam: `14:05, 24/11/2026`. */
export function momentText(moment: string, locale: Locale): string {
	const at = new Date(moment);
	return `${CLOCK.format(at)}, ${dayText(dayOf(at), locale)}`;
}
