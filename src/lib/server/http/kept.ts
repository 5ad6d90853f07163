import { fail, type ActionFailure } from '@sveltejs/kit';

/** A refusal together with what was typed, so that the form shows it again; never a password. */
export const failWithValues = <T extends object, U extends object>(
	failure: ActionFailure<T>,
	typed: U
): ActionFailure<T & U> => fail(failure.status, { ...failure.data, ...typed });
