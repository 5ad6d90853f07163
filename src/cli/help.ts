import type { Locale } from '../lib/core/model/locale.ts';
import type { Command } from './shared/command.ts';

const WORDS = {
	usage: { vi: 'Cách gọi', en: 'Usage' },
	common: {
		vi: 'Dùng được với mọi lệnh: --json (một tài liệu JSON), --lang vi|en, --help',
		en: 'For every command: --json (one JSON document), --lang vi|en, --help'
	},
	codes: {
		vi: 'Mã thoát: 0 xong, 1 dữ liệu vào có lỗi, 2 gọi sai, 3 lỗi của chương trình',
		en: 'Exit codes: 0 done, 1 the input has errors, 2 wrong usage, 3 internal error'
	}
};

/** Usage line of one command. */
export const usageOf = ({ name, usage }: Command, locale: Locale): string =>
	`${WORDS.usage[locale]}: thuoc-so ${name} ${usage}`.trimEnd();

/** All commands, a line each. */
export function helpText(commands: Command[], locale: Locale): string {
	const lines = commands.flatMap(({ name, usage, does }) => [
		`  ${name} ${usage}`.trimEnd(),
		`      ${does[locale]}`
	]);
	return [
		`${WORDS.usage[locale]}: thuoc-so …`,
		...lines,
		'',
		WORDS.common[locale],
		WORDS.codes[locale]
	].join('\n');
}
