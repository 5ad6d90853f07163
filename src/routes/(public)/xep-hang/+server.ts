import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { rankingFormHref } from '$lib/features/ranking/parse-question.server.ts';
import type { RequestHandler } from './$types';

/** The form of the ranking page leads here, and from here on to the page of the chosen indicator. */
export const GET: RequestHandler = ({ url, locals }) =>
	redirect(303, rankingFormHref(url.searchParams, locals.app, getLocale()));
