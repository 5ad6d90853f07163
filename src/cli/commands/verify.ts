import { readEnv } from '../../lib/server/env.ts';
import { verifyInstallation } from '../../lib/features/verify/verify-installation.server.ts';
import { verificationJson, verificationText } from '../../lib/features/verify/verify-text.ts';
import { printJson, type Command } from '../shared/command.ts';
import { createProgressReporter } from '../shared/progress.ts';

const PROGRESS_LABEL = { vi: 'Đọc lại báo cáo', en: 'Reading the reports again' };

export const verifyCommand: Command = {
	name: 'verify',
	usage: '',
	does: {
		vi: 'chứng minh nhật ký, tệp và mọi số liệu đã công bố từ các byte đã lưu; nói rõ chỗ nào sai',
		en: 'proves log, files and every published figure from the stored bytes; names what is wrong'
	},
	options: {},
	least: 0,
	most: 0,
	run: async (call) => {
		const env = readEnv(call.around.env);
		const progress = createProgressReporter(PROGRESS_LABEL[call.locale], call.around.stderr);
		const verified = await verifyInstallation(env, progress);
		const database = env.databasePath;
		if (call.json) printJson(call, { database, ...verificationJson(verified, call.locale) });
		else call.print(`${database}\n${verificationText(verified, call.locale)}`);
		return verified.found === 0 ? 0 : 1;
	}
};
