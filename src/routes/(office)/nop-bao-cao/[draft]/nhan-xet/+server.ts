import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { checkDraft } from '$lib/server/draft.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { attachment } from '$lib/server/web/attachment.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import { remarksFile } from '$lib/server/web/remarks.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals: { world, sender = '' } }) => {
	const draft = await awaitedOr(url, getLocale(), () => checkDraft(world, sender, params.draft));
	const file = remarksFile(draft, world.reference.catalogue);
	if (!file) error(404, { message: m.check_unreadable({ name: draft.draft.name }) });
	return new Response(new Uint8Array(file.bytes), {
		headers: { 'Content-Type': file.type, 'Content-Disposition': attachment(file.name) }
	});
};
