import { RequestError } from '../lib/core/model/request-error.ts';
import type { ActionErrorCode } from '../lib/core/model/request-error-code.ts';
import { RefusedEntry } from '../lib/server/auth/refused-entry.ts';
import { RefusedAct } from '../lib/server/refused-act.ts';
import type { Locale } from '../lib/core/model/locale.ts';
import { actionErrorText, queryErrorText, signInErrorText } from '../lib/ui/i18n/errors.ts';
import { CommandError, UsageError } from './shared/command.ts';
import { isConfigurationError } from './shared/configuration-error.ts';

/** How a call ends that did not work, and what is said on standard error. */
export interface Failure {
	exitCode: 1 | 2 | 3;
	text: string;
}

/** As many choices as fit on a screen; the rest is in the catalogue. */
const MAX_OFFERS = 12;

/** What was asked cannot be meant, rather than being refused. */
const USAGE_ERROR_CODES: ActionErrorCode[] = [
	'unknown-report',
	'unknown-period',
	'no-reason',
	'no-note'
];

/** How the command line names the second person. */
const AS_OPTION_HINT = {
	vi: 'Nếu người khác đã duyệt, hãy nêu tên người đó: --as TÊN.',
	en: 'If somebody else approved it, name that person: --as NAME.'
};

/** What an error means to the caller. What we did not foresee is our fault: one line, and a hint. */
export function failureOf(error: unknown, locale: Locale, env: NodeJS.ProcessEnv): Failure {
	if (error instanceof UsageError) return { exitCode: 2, text: error.words[locale] };
	if (error instanceof CommandError) return { exitCode: 1, text: error.words[locale] };
	if (error instanceof RequestError)
		return { exitCode: error.code === 'no-release' ? 1 : 2, text: requestErrorText(error, locale) };
	if (error instanceof RefusedAct) return actionFailure(error, locale);
	if (error instanceof RefusedEntry)
		return { exitCode: 1, text: signInErrorText(error.code, error.wait, locale) };
	if (isConfigurationError(error)) return { exitCode: 1, text: error.message };
	return { exitCode: 3, text: internalErrorText(error, locale, env) };
}

function requestErrorText(refusal: RequestError, locale: Locale): string {
	const { title, detail } = queryErrorText(refusal, locale);
	const offers = refusal.offers
		.slice(0, MAX_OFFERS)
		.map(({ id, label }) => (id === label ? `  ${id}` : `  ${id}  ${label}`));
	return [title, detail, ...offers].join('\n');
}

function actionFailure({ because, state }: RefusedAct, locale: Locale): Failure {
	const hint = because === 'same-person' ? `\n${AS_OPTION_HINT[locale]}` : '';
	const words = actionErrorText(because, locale) + hint;
	return {
		exitCode: USAGE_ERROR_CODES.includes(because) ? 2 : 1,
		text: because === 'illegal-move' && state !== null ? `${words} (${state})` : words
	};
}

function internalErrorText(error: unknown, locale: Locale, env: NodeJS.ProcessEnv): string {
	if (env['THUOC_SO_DEBUG'] && error instanceof Error) return error.stack ?? error.message;
	const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
	return {
		vi: `Lỗi của chương trình: ${what}. Đặt THUOC_SO_DEBUG=1 rồi chạy lại để xem chi tiết.`,
		en: `A fault of this program: ${what}. Run it again with THUOC_SO_DEBUG=1 for details.`
	}[locale];
}
