import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { keysOfPerson, makeKey, revokeKey, unitsForKeys } from '$lib/server/people/keys.ts';
import { attempted } from '$lib/server/web/attempted.ts';
import { kept } from '$lib/server/web/kept.ts';
import { textIn, unitIdIn } from '$lib/server/web/sent-form.ts';
import { signedIn } from '$lib/server/web/signed-in.ts';
import { exampleApiCall, apiKeyLine, keyUnitOptions } from '$lib/view/keys-page.ts';
import { localizePath } from '$lib/view/link.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => {
	const { world } = locals;
	const [person, locale, now] = [signedIn(locals), getLocale(), new Date().toISOString()];
	const { units } = world.reference;
	return {
		keys: keysOfPerson(world, person).map((key) => apiKeyLine(key, units, now, locale)),
		units: keyUnitOptions(unitsForKeys(world, person), units, locale),
		own: person.unit,
		example: exampleApiCall(world.env.origin),
		isRevoked: url.searchParams.get('xong') === 'thu-hoi'
	};
};

export const actions: Actions = {
	make: async (event) => {
		const { request, locals } = event;
		const data = await request.formData();
		const [label, days] = [textIn(data, 'label') ?? '', textIn(data, 'days') ?? ''];
		const typed = { label, days, unit: unitIdIn(data) };
		const asked = { ...typed, days: Number(days) };
		const { done, failure } = await attempted(event, () =>
			makeKey(locals.world, signedIn(locals), asked)
		);
		// shown in this answer and never again
		return failure ? kept(failure, typed) : { key: done };
	},
	revoke: async (event) => {
		const { request, locals } = event;
		const id = textIn(await request.formData(), 'id') ?? '';
		const person = signedIn(locals);
		const { failure } = await attempted(event, () =>
			revokeKey(locals.world, id, person, person.name)
		);
		if (failure) return failure;
		redirect(303, localizePath('/tai-khoan/khoa?xong=thu-hoi', getLocale()));
	}
};
