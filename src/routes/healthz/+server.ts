import { text } from '@sveltejs/kit';
import { logFault, createLogNumber } from '$lib/server/log.ts';
import { allReleases } from '$lib/server/events/releases.ts';
import type { RequestHandler } from './$types';

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Health check: runs a real query against the database. */
export const GET: RequestHandler = ({ locals }) => {
	try {
		allReleases(locals.app.store);
		return text('ok', { headers: PLAIN });
	} catch (error) {
		logFault(createLogNumber(), 503, error);
		return text('the database does not answer', { status: 503, headers: PLAIN });
	}
};
