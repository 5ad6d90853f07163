import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { actionErrorText, signInErrorText } from '../../ui/i18n/errors.ts';
import { localeFromUrl } from '../../ui/i18n/locale.ts';
import { RefusedEntry } from '../auth/refused-entry.ts';
import { createLogNumber, logLine, logRefusal } from '../log.ts';
import { RefusedAct } from '../refused-act.ts';

/** What an act gave, or what the page says of why it was not done. */
export type ActionResult<T> =
	| { done: T; failure: null }
	| { done: null; failure: ActionFailure<{ message: string; code: string }> };

/**
 * Tries an act of a form. What was refused is told in the page's language, with what to do and the
 * number under which it stands in the log; any other error is a fault of ours and goes on.
 */
export async function runAction<T>(
	event: RequestEvent,
	act: () => T | Promise<T>
): Promise<ActionResult<T>> {
	try {
		return { done: await act(), failure: null };
	} catch (error) {
		if (!(error instanceof RefusedEntry) && !(error instanceof RefusedAct)) throw error;
		const code = error instanceof RefusedEntry ? error.code : error.because;
		const [id, status, locale] = [
			createLogNumber(),
			actionErrorStatus(code),
			localeFromUrl(event.url)
		];
		const who = event.locals.person?.name ?? null;
		logLine({ id, status, code, method: 'POST', route: event.route.id, who });
		const text =
			error instanceof RefusedEntry
				? signInErrorText(error.code, error.wait, locale)
				: actionErrorText(error.because, locale);
		if (error instanceof RefusedEntry && error.wait > 0)
			event.setHeaders({ 'Retry-After': String(error.wait) });
		return { done: null, failure: fail(status, { message: `${text} (${id})`, code }) };
	}
}

const STATUS_BY_CODE: Record<string, number> = {
	wrong: 401,
	'wrong-code': 401,
	'sign-in-over': 401,
	locked: 429,
	'link-void': 410,
	'illegal-move': 409,
	'period-locked': 409,
	'not-seen': 409,
	'same-person': 403,
	'too-many-drafts': 429,
	'unknown-report': 404,
	'unknown-reply': 404,
	'unknown-key': 404,
	'unknown-account': 404
};

const actionErrorStatus = (code: string): number => STATUS_BY_CODE[code] ?? 422;

/** A refusal together with what was typed, so that the form shows it again; never a password. */
export const failWithValues = <T extends object, U extends object>(
	failure: ActionFailure<T>,
	typed: U
): ActionFailure<T & U> => fail(failure.status, { ...failure.data, ...typed });

/** What a form is told of why its act was not done, with the number under which it is logged. */
export function failLogged<T extends { message: string }>(
	event: RequestEvent,
	status: number,
	code: string,
	said: T
): ActionFailure<T> {
	const id = logRefusal(code, status, { route: event.route.id, who: event.locals.sender ?? null });
	return fail(status, { ...said, message: `${said.message} (${id})` });
}
