import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { draftOf } from '$lib/server/draft.ts';
import { getAnnotatedFile } from '$lib/server/jobs/look-at-draft.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { attachmentHeader } from '$lib/server/web/attachment.ts';
import { orErrorPageAsync } from '$lib/server/web/refused.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals: { app, sender = '' } }) => {
	const file = await orErrorPageAsync(url, getLocale(), () =>
		getAnnotatedFile(app, sender, params.draft)
	);
	if (!file)
		error(404, {
			message: m.check_unreadable({ name: draftOf(app, sender, params.draft).name })
		});
	return new Response(file.bytes, {
		headers: { 'Content-Type': file.type, 'Content-Disposition': attachmentHeader(file.name) }
	});
};
