import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { draftOf } from '$lib/features/submission/drafts.server.ts';
import { getAnnotatedFile } from '$lib/features/submission/draft-view.server.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
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
