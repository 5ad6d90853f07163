import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../core/model/locale.ts';

/** Why a program got no answer, where no question was even read. */
export interface HttpErrorText {
	code: 'unknown-address' | 'unknown-method' | 'fault';
	title: string;
	detail: string;
}

/** In words, by HTTP status; `id` is the number under which a fault of ours stands in the log. */
export function httpErrorText(status: number, id: string, locale: Locale): HttpErrorText {
	const options = { locale };
	if (status === 404)
		return {
			code: 'unknown-address',
			title: m.error_no_endpoint({}, options),
			detail: m.error_no_endpoint_why({}, options)
		};
	if (status === 405)
		return {
			code: 'unknown-method',
			title: m.error_method({}, options),
			detail: m.error_method_why({}, options)
		};
	return {
		code: 'fault',
		title: m.error_fault({}, options),
		detail: m.error_fault_why({ id }, options)
	};
}
