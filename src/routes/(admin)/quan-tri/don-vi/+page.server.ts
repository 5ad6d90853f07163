import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/core/model/day.ts';
import type { AmendmentText, ListedCheck } from '$lib/core/model/unit-amendment.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { listUnitAmendments } from '$lib/features/admin/change-units.server.ts';
import { judgeUnitChange, putUnitChange } from '$lib/features/admin/unit-change-tasks.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { readFormData } from '$lib/server/http/limit-body.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { parseUnitChangeForm } from '$lib/features/admin/unit-change-form.server.ts';
import {
	type UnitChangeCheckView,
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

const UNIT_FILES = { single: ['units', 'changes', 'attributes'] };

export const actions: Actions = {
	check: async (event) => {
		const { app } = event.locals;
		const { done, failure } = await runAction(event, async () => {
			const text = await parseUnitChangeForm(await readFormData(event.request, UNIT_FILES));
			return { text, check: await judgeUnitChange(app, text) };
		});
		if (failure) return failWithValues(failure, { checked: null });
		return { message: null, checked: viewOf(app, { ...done, note: '' }) };
	},
	apply: async (event) => {
		const { app } = event.locals;
		const { done: data, failure: unread } = await runAction(event, () =>
			readFormData(event.request, UNIT_FILES)
		);
		if (unread) return failWithValues(unread, { checked: null });
		const [text, note] = [await parseUnitChangeForm(data), textIn(data, 'note') ?? ''];
		const act = { actor: requirePerson(event.locals).name, at: new Date(), note };
		const applied = await runAction(event, () => putUnitChange(app, text, act));
		if (applied.failure) {
			const judged = await runAction(event, () => judgeUnitChange(app, text));
			const checked = judged.done && viewOf(app, { text, note, check: judged.done });
			return failWithValues(applied.failure, { checked });
		}
		const check = applied.done;
		if (check.faults.length > 0)
			return fail(422, { message: null, checked: viewOf(app, { text, note, check }) });
		redirect(303, unitChangesHref(getLocale()));
	}
};

function viewOf(
	app: App.Locals['app'],
	{ check, ...sent }: { text: AmendmentText; note: string; check: ListedCheck }
): UnitChangeCheckView {
	const names = app.reference.catalogue.installation.peerGroups;
	return unitChangeCheckView(check, { ...sent, names }, getLocale());
}
