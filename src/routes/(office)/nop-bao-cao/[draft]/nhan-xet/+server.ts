import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { draftOf } from '$lib/server/draft.ts';
import { remarksOn } from '$lib/server/jobs/look-at-draft.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { attachment } from '$lib/server/web/attachment.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals: { world, sender = '' } }) => {
	const file = await awaitedOr(url, getLocale(), () => remarksOn(world, sender, params.draft));
	if (!file)
		error(404, {
			message: m.check_unreadable({ name: draftOf(world, sender, params.draft).name })
		});
	return new Response(file.bytes, {
		headers: { 'Content-Type': file.type, 'Content-Disposition': attachment(file.name) }
	});
};
