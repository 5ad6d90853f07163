import { respondJson } from '$lib/server/web/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => app.reference.catalogue.indicators);
