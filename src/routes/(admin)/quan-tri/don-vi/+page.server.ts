import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/core/model/day.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import {
	changeUnits,
	checkUnitChange,
	listUnitAmendments
} from '$lib/features/admin/change-units.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { readFormData } from '$lib/server/http/limit-body.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { parseUnitChangeForm } from '$lib/features/admin/unit-change-form.server.ts';
import {
	unitChangeCheckView,
	unitChangesHref,
	unitChangesPage
} from '$lib/features/admin/unit-changes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals: { app } }) => {
	const { examples } = app.reference.catalogue.installation;
	const context = { examples, today: dayOf(new Date()) };
	return unitChangesPage(listUnitAmendments(app), context, url, getLocale());
};

export const actions: Actions = {
	check: async (event) => {
		const { app } = event.locals;
		const { done: data, failure } = await runAction(event, () => readFormData(event.request));
		if (failure) return failWithValues(failure, { checked: null });
		const text = await parseUnitChangeForm(data);
		const context = { text, note: '', names: app.reference.catalogue.installation.peerGroups };
		const checked = unitChangeCheckView(checkUnitChange(app, text), context, getLocale());
		return { message: null, checked };
	},
	apply: async (event) => {
		const { app } = event.locals;
		const { done: data, failure: unread } = await runAction(event, () =>
			readFormData(event.request)
		);
		if (unread) return failWithValues(unread, { checked: null });
		const [text, note] = [await parseUnitChangeForm(data), textIn(data, 'note') ?? ''];
		const act = { actor: requirePerson(event.locals).name, at: new Date(), note };
		const { done, failure } = await runAction(event, () => changeUnits(app, text, act));
		const check = done ?? checkUnitChange(app, text);
		const context = { text, note, names: app.reference.catalogue.installation.peerGroups };
		const checked = unitChangeCheckView(check, context, getLocale());
		if (failure) return failWithValues(failure, { checked });
		if (check.faults.length > 0) return fail(422, { message: null, checked });
		redirect(303, unitChangesHref(getLocale()));
	}
};
