import type { Actor } from '../../core/model/review.ts';
import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { roleText } from './role-text.ts';

/** The setting in whose name a report is approved as it comes. */
const AUTOMATIC = 'REVIEW=auto';

/** Who did something: full name and role, or the name in the log where there is no account. */
export function actorText({ name, fullName, role }: Actor, locale: Locale): string {
	if (name === AUTOMATIC) return m.actor_automatic({}, { locale });
	return fullName === null || role === null ? name : `${fullName} (${roleText(role, locale)})`;
}
