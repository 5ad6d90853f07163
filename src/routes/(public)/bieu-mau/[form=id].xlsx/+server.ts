import { getLocale } from '$lib/paraglide/runtime.js';
import { getTemplate } from '$lib/features/submission/get-template.server.ts';
import { openingFigures } from '$lib/features/submission/opening-figures.server.ts';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import {
	templateFileName,
	templateWorkbook
} from '$lib/features/submission/template-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals: { app, person = null } }) => {
	const question = {
		form: params.form,
		period: url.searchParams.get('period') || null,
		unit: url.searchParams.get('unit') || null
	};
	const answer = orErrorPage(url, getLocale(), () => getTemplate(app, question));
	const workbook = await templateWorkbook(answer, openingFigures(app, answer, person));
	return new Response(new Uint8Array(workbook), {
		headers: {
			'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'Content-Disposition': attachmentHeader(`${templateFileName(answer)}.xlsx`)
		}
	});
};
