import { dayOf } from '$lib/core/model/day.ts';
import { searchUnits } from '$lib/features/unit/search-units.server.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { unitListJson } from '$lib/features/unit/unit-list.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, () => {
		const now = new Date();
		const units = searchUnits(url.searchParams, app, now);
		return unitListJson(app.reference.units, units, dayOf(now));
	});
