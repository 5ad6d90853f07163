import { getLocale } from '$lib/paraglide/runtime.js';
import { answerTemplate } from '$lib/server/answer-template.ts';
import { attachment } from '$lib/server/web/attachment.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { templateName, templateWorkbook } from '$lib/server/web/template-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, params, locals: { world } }) => {
	const asked = {
		form: params.form,
		period: url.searchParams.get('period') || null,
		unit: url.searchParams.get('unit') || null
	};
	const answer = answerOr(url, getLocale(), () => answerTemplate(world, asked));
	const workbook = await templateWorkbook(answer);
	return new Response(new Uint8Array(workbook), {
		headers: {
			'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'Content-Disposition': attachment(`${templateName(answer)}.xlsx`)
		}
	});
};
