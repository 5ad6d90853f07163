import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import {
	apiKeysOfPerson,
	createApiKey,
	revokeApiKey,
	unitsForApiKeys
} from '$lib/features/account/api-keys.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn, unitIdIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { exampleApiCall, apiKeyLine, keyUnitOptions } from '$lib/features/people/api-keys.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { app } = locals;
	const [person, locale, now] = [requirePerson(locals), getLocale(), new Date().toISOString()];
	const { units } = app.reference;
	return {
		keys: apiKeysOfPerson(app, person).map((key) => apiKeyLine(key, units, now, locale)),
		units: keyUnitOptions(unitsForApiKeys(app, person), units, locale),
		own: person.unit,
		example: exampleApiCall(app.env.origin),
		isRevoked: url.searchParams.get('xong') === 'thu-hoi'
	};
};

export const actions: Actions = {
	make: async (event) => {
		const { request, locals } = event;
		const data = await request.formData();
		const [label, days] = [textIn(data, 'label') ?? '', textIn(data, 'days') ?? ''];
		const typed = { label, days, unit: unitIdIn(data) };
		const newKey = { ...typed, days: Number(days) };
		const { done, failure } = await runAction(event, () =>
			createApiKey(locals.app, requirePerson(locals), newKey)
		);
		// shown in this answer and never again
		return failure ? failWithValues(failure, typed) : { key: done };
	},
	revoke: async (event) => {
		const { request, locals } = event;
		const id = textIn(await request.formData(), 'id') ?? '';
		const person = requirePerson(locals);
		const { failure } = await runAction(event, () =>
			revokeApiKey(locals.app, id, person, person.name)
		);
		if (failure) return failure;
		redirect(303, localizePath('/tai-khoan/khoa?xong=thu-hoi', getLocale()));
	}
};
