import { getLocale } from '$lib/paraglide/runtime.js';
import { answerTemplate } from '$lib/server/answer-template.ts';
import { attachment } from '$lib/server/web/attachment.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { templateCsv, templateName } from '$lib/server/web/template-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params, locals: { world } }) => {
	const asked = {
		form: params.form,
		period: url.searchParams.get('period') || null,
		unit: url.searchParams.get('unit') || null
	};
	const answer = answerOr(url, getLocale(), () => answerTemplate(world, asked));
	return new Response(templateCsv(answer), {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': attachment(`${templateName(answer)}.csv`)
		}
	});
};
