import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { logRefusal } from '../log.ts';

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
