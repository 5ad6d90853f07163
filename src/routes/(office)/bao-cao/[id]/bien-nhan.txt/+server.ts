import { getLocale } from '$lib/paraglide/runtime.js';
import { answerReport } from '$lib/server/answer-report.ts';
import { attachment } from '$lib/server/web/attachment.ts';
import { lookingOf } from '$lib/server/web/looking.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { receiptFile } from '$lib/view/report-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params, locals }) => {
	const { world } = locals;
	const answer = answerOr(url, getLocale(), () =>
		answerReport(world, lookingOf(locals), params.id, null)
	);
	return new Response(receiptFile(answer, world.reference, url.origin), {
		headers: {
			'Content-Type': 'text/plain; charset=utf-8',
			'Content-Disposition': attachment(`bien-nhan-${params.id}.txt`)
		}
	});
};
