import { getLocale } from '$lib/paraglide/runtime.js';
import { proposeSizes } from '$lib/features/admin/propose-sizes.server.ts';
import { attachmentHeader } from '$lib/server/http/download.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { BYTE_ORDER_MARK } from '$lib/ui/format/serialization.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { app } }) => {
	const of = (name: string): string => url.searchParams.get(name) ?? '';
	const ask = { period: of('ky'), from: of('tu'), to: of('den') };
	const text = orErrorPage(url, getLocale(), () => proposeSizes(app, ask));
	return new Response(BYTE_ORDER_MARK + text, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': attachmentHeader('nhom-quy-mo.csv')
		}
	});
};
