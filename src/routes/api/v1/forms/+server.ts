import { respondJson } from '$lib/server/http/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => app.reference.catalogue.forms);
