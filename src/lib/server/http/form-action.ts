import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { errorMessage, withErrorNumber } from '../../ui/i18n/errors.ts';
import { localeFromUrl } from '../../ui/i18n/locale.ts';
import { createLogNumber, logLine, logRefusal } from '../log.ts';

/** Result of an act, or the message about why it was refused. */
export type ActionResult<T> =
	| { done: T; failure: null }
	| { done: null; failure: ActionFailure<{ message: string; code: string }> };

/**
 * Runs the act of a form. A `RequestError` becomes a message in the page's language with the log
 * number; any other error is a fault and is rethrown.
 */
export async function runAction<T>(
	event: RequestEvent,
	act: () => T | Promise<T>
): Promise<ActionResult<T>> {
	try {
		return { done: await act(), failure: null };
	} catch (error) {
		if (!(error instanceof RequestError)) throw error;
		const { code, status, wait } = error;
		const id = createLogNumber();
		const who = event.locals.person?.name ?? null;
		logLine({ id, status, code, method: 'POST', route: event.route.id, who });
		if (wait > 0) event.setHeaders({ 'Retry-After': String(wait) });
		const locale = localeFromUrl(event.url);
		const message = withErrorNumber(errorMessage(error, locale), id, locale);
		return { done: null, failure: fail(status, { message, code }) };
	}
}

/** A refusal together with what was typed, so that the form shows it again; never a password. */
export const failWithValues = <T extends object, U extends object>(
	failure: ActionFailure<T>,
	typed: U
): ActionFailure<T & U> => fail(failure.status, { ...failure.data, ...typed });

/** Refusal of an act that a form asked for, with the number under which it is logged. */
export function failLogged<T extends { message: string }>(
	event: RequestEvent,
	status: number,
	code: string,
	refusal: T
): ActionFailure<T> {
	const id = logRefusal(code, status, { route: event.route.id, who: event.locals.sender ?? null });
	const message = withErrorNumber(refusal.message, id, localeFromUrl(event.url));
	return fail(status, { ...refusal, message });
}
