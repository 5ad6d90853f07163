import type { PeriodLock } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import { actorText } from './actor-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { momentText } from './moment-text.ts';

/** That a period is locked: since when, by whom, why. */
export const lockText = ({ by, at, reason }: PeriodLock, locale: Locale): string =>
	m.lock_since(
		{ at: momentText(at, locale), who: actorText(by, locale), why: reason ?? '' },
		{ locale }
	);

/** The same to who wants to hand something in for it: what to do. */
export const lockedText = (lock: PeriodLock, locale: Locale): string =>
	`${lockText(lock, locale)}. ${m.lock_hint({}, { locale })}`;
