import type { LogHead } from '../../lib/core/model/act.ts';
import { readEnv } from '../../lib/server/env.ts';
import { verifyInstallation } from '../../lib/features/verify/verify-installation.server.ts';
import { verificationJson, verificationText } from '../../lib/features/verify/verify-text.ts';

import {
	optionalOption,
	printJson,
	UsageError,
	type Command,
	type CommandCall
} from '../shared/command.ts';
import { createProgressReporter } from '../shared/progress.ts';

const PROGRESS_LABEL = { vi: 'Đọc lại báo cáo', en: 'Reading the reports again' };

export const verifyCommand: Command = {
	name: 'verify',
	usage: '[--after SEQ:HASH]',
	does: {
		vi: 'xác minh nhật ký, tệp và mọi số liệu đã công bố từ các byte đã lưu; nêu từng sai lệch',
		en: 'verifies the log, the files and every published figure from the stored bytes; names each error'
	},
	options: { after: { type: 'string' } },
	least: 0,
	most: 0,
	run: async (call) => {
		const noted = notedHead(call);
		const env = readEnv(call.around.env);
		const progress = createProgressReporter(PROGRESS_LABEL[call.locale], call.around.stderr);
		const verified = await verifyInstallation(env, progress, noted);
		const database = env.databasePath;
		if (call.json) printJson(call, { database, ...verificationJson(verified, call.locale) });
		else call.print(`${database}\n${verificationText(verified, call.locale)}`);
		return verified.found === 0 ? 0 : 1;
	}
};

/** The event that was noted earlier, as `verify` and each release print it: `17:3f0c…`. */
function notedHead(call: CommandCall): LogHead | null {
	const given = optionalOption(call, 'after');
	if (given === undefined) return null;
	const [, event, hash] = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(given.toLowerCase()) ?? [];
	if (event !== undefined && hash !== undefined) return { event: Number(event), hash };
	throw new UsageError({
		vi: `--after ${given}: hãy ghi số sự kiện, dấu hai chấm và mã băm SHA-256 của nó.`,
		en: `--after ${given}: give the number of an event, a colon and its SHA-256 hash.`
	});
}
