import { dayOf } from '$lib/core/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { chooseTemplate } from '$lib/features/dashboard/choose-template.server.ts';
import { fillableForms } from '$lib/features/submission/get-template.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { unitChoice, unitCodeIn } from '$lib/features/submission/template-choice.ts';
import { templatesPage } from '$lib/features/submission/templates-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app, person = null } }) => {
	const locale = getLocale();
	const units = app.reference.units.units.filter(({ validTo }) => validTo === null);
	const unit = url.searchParams.get('unit')?.trim();
	const asked = {
		form: url.searchParams.get('form') || null,
		period: url.searchParams.get('period') || null,
		unit: unit ? unitCodeIn(unit, units) : null
	};
	const chosen = orErrorPage(url, locale, () =>
		chooseTemplate(app, asked, person, dayOf(new Date()))
	);
	return {
		templates: templatesPage(chosen, fillableForms(app), locale),
		units: units.map(unitChoice)
	};
};
