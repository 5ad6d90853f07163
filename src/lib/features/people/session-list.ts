import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';
import { momentText } from '../../ui/format/moment-text.ts';

/** Of each program the first word of its self-description that fits: Edge calls itself Chrome, too. */
const PROGRAMS: [pattern: RegExp, name: string][] = [
	[/\bEdg/u, 'Edge'],
	[/\bcoc_coc/iu, 'Cốc Cốc'],
	[/\bFirefox\//u, 'Firefox'],
	[/\bChrome\//u, 'Chrome'],
	[/\bSafari\//u, 'Safari']
];

const SYSTEMS: [pattern: RegExp, name: string][] = [
	[/Windows/u, 'Windows'],
	[/Android/u, 'Android'],
	[/iPhone|iPad/u, 'iOS'],
	[/Mac OS X/u, 'macOS'],
	[/Linux/u, 'Linux']
];

/** A session as somebody recognises it, or does not: where, since when, used when. */
export interface SessionLine {
	where: string;
	begun: string;
	used: string;
}

export function sessionLine(
	{ begunAt, usedAt, userAgent }: { begunAt: Date; usedAt: Date; userAgent: string | null },
	locale: Locale
): SessionLine {
	const named = (table: [RegExp, string][]): string | undefined =>
		table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
	const where = [named(PROGRAMS), named(SYSTEMS)].filter((name) => name !== undefined);
	return {
		where: where.length > 0 ? where.join(', ') : m.session_unknown({}, { locale }),
		begun: momentText(begunAt.toISOString(), locale),
		used: momentText(usedAt.toISOString(), locale)
	};
}
