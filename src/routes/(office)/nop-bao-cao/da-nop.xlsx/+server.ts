import { m } from '$lib/paraglide/messages.js';
import { submissionHistory } from '$lib/features/dashboard/submission-history.server.ts';
import { getLocale } from '$lib/paraglide/runtime.js';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const locale = getLocale();
	const workbook = await submissionHistory(locals.app, requirePerson(locals), locale);
	return new Response(new Uint8Array(workbook), {
		headers: {
			'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'Content-Disposition': attachmentHeader(`${m.history_file({}, { locale })}.xlsx`)
		}
	});
};
