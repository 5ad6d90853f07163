import { getLocale } from '$lib/paraglide/runtime.js';
import { answerUnit } from '$lib/server/answer-unit.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { unitPage } from '$lib/view/unit-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const unit = answerOr(url, locale, () =>
		unitPage(
			answerUnit(world, params.code, url.searchParams.get('on')),
			world.reference.catalogue.groups,
			locale
		)
	);
	return { unit, sample: unit.sample };
};
