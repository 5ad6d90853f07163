import {
	isQuestionError,
	RequestError,
	type RequestErrorCode
} from '../lib/core/model/request-error.ts';
import type { Locale } from '../lib/core/model/locale.ts';
import { errorText } from '../lib/ui/i18n/errors.ts';
import { CommandError, UsageError } from './shared/command.ts';
import { isConfigurationError } from './shared/configuration-error.ts';

/** Exit code and text on standard error of a call that failed. */
export interface Failure {
	exitCode: 1 | 2 | 3;
	text: string;
}

/** Largest number of suggestions that fit on a screen; the catalogue contains the others. */
const MAX_OFFERS = 12;

/** Errors of the call itself: it names something that does not exist, or leaves something out. */
const USAGE_ERROR_CODES: RequestErrorCode[] = ['no-reason', 'no-note'];

const isUsageError = (code: RequestErrorCode): boolean =>
	code !== 'no-release' && (isQuestionError(code) || USAGE_ERROR_CODES.includes(code));

/** Option of the command line that names the second person. */
const AS_OPTION_HINT = {
	vi: 'Nếu người khác đã duyệt, hãy nêu tên người đó: --as TÊN.',
	en: 'If somebody else approved it, name that person: --as NAME.'
};

/** Exit code and message of an error. Unexpected errors are internal: one line and a hint. */
export function failureOf(error: unknown, locale: Locale, env: NodeJS.ProcessEnv): Failure {
	if (error instanceof UsageError) return { exitCode: 2, text: error.words[locale] };
	if (error instanceof CommandError) return { exitCode: 1, text: error.words[locale] };
	if (error instanceof RequestError)
		return { exitCode: isUsageError(error.code) ? 2 : 1, text: requestErrorText(error, locale) };
	if (isConfigurationError(error)) return { exitCode: 1, text: error.message };
	return { exitCode: 3, text: internalErrorText(error, locale, env) };
}

function requestErrorText(error: RequestError, locale: Locale): string {
	const { title, detail } = errorText(error, locale);
	const state = error.state === null ? '' : ` (${error.state})`;
	const hint = error.code === 'same-person' ? [AS_OPTION_HINT[locale]] : [];
	const offers = error.offers
		.slice(0, MAX_OFFERS)
		.map(({ id, label }) => (id === label ? `  ${id}` : `  ${id}  ${label}`));
	return [title + state, ...(detail === '' ? [] : [detail]), ...hint, ...offers].join('\n');
}

function internalErrorText(error: unknown, locale: Locale, env: NodeJS.ProcessEnv): string {
	if (env['THUOC_SO_DEBUG'] && error instanceof Error) return error.stack ?? error.message;
	const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
	return {
		vi: `Lỗi của chương trình: ${what}. Đặt THUOC_SO_DEBUG=1 rồi chạy lại để xem chi tiết.`,
		en: `Internal error: ${what}. Run it again with THUOC_SO_DEBUG=1 for details.`
	}[locale];
}
