import { isDay, type Day } from '../../core/model/day.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { cutText, plainLine } from '../../core/model/typed-text.ts';
import { LOG_PARAMETERS } from './audit-log.ts';
import type { LogQuestion } from './audit-log.server.ts';

const MAX_TEXT_LENGTH = 200;

/** Question of an address about the log. Throws `RequestError` (`unknown-date`) for a day that does not exist. */
export function parseLogQuestion({ searchParams }: URL): LogQuestion {
	const text = (name: keyof LogQuestion): string | null =>
		cutText(plainLine(searchParams.get(LOG_PARAMETERS[name]) ?? '').trim(), MAX_TEXT_LENGTH) ||
		null;
	const day = (name: 'from' | 'to'): Day | null => {
		const given = text(name);
		if (given !== null && !isDay(given)) throw new RequestError('unknown-date', { given });
		return given;
	};
	return {
		actor: text('actor'),
		act: text('act'),
		subject: text('subject'),
		from: day('from'),
		to: day('to')
	};
}

/** The number before which a page of the log begins; null: at the newest. */
export function parseLogCursor({ searchParams }: URL): number | null {
	const given = searchParams.get('truoc') ?? '';
	return /^\d{1,15}$/u.test(given) ? Number(given) : null;
}
