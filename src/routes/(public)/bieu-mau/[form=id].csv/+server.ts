import { getLocale } from '$lib/paraglide/runtime.js';
import { getTemplate } from '$lib/features/submission/get-template.server.ts';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { templateCsv, templateFileName } from '$lib/features/submission/template-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params, locals: { app } }) => {
	const question = {
		form: params.form,
		period: url.searchParams.get('period') || null,
		unit: url.searchParams.get('unit') || null
	};
	const answer = orErrorPage(url, getLocale(), () => getTemplate(app, question));
	return new Response(templateCsv(answer), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': attachmentHeader(`${templateFileName(answer)}.csv`)
		}
	});
};
