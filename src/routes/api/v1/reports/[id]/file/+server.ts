import { lookingOf } from '$lib/server/web/looking.ts';
import { reportFile } from '$lib/server/web/report-back.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, locals }) =>
	reportFile(request, locals.world, lookingOf(locals), params.id);
