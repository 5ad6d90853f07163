import { getLocale } from '$lib/paraglide/runtime.js';
import { getTemplate, fillableForms } from '$lib/features/submission/get-template.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { templatesPage } from '$lib/features/submission/templates-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const locale = getLocale();
	const forms = fillableForms(app);
	const question = {
		form: url.searchParams.get('form') || (forms[0]?.id ?? ''),
		period: url.searchParams.get('period') || null,
		unit: url.searchParams.get('unit')?.replace(/^(\d+)\s.*$/u, '$1') || null
	};
	const answer = orErrorPage(url, locale, () => getTemplate(app, question));
	return {
		templates: templatesPage(answer, forms, locale),
		units: app.reference.units.units
			.filter(({ validTo }) => validTo === null)
			.map(({ code, name }) => `${code} ${name}`)
	};
};
