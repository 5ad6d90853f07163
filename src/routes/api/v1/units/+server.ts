import { dayOf } from '$lib/model/day.ts';
import { searchUnits } from '$lib/server/web/unit-ask.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { unitListJson } from '$lib/view/unit-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, () => {
		const now = new Date();
		const units = searchUnits(url.searchParams, app, now);
		return unitListJson(app.reference.units, units, dayOf(now));
	});
