import { checkSubmission } from '../../lib/features/submission/submit-report.server.ts';
import type { Submission } from '../../lib/features/submission/submission.server.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { printJson, type CommandCall, type Command } from '../shared/command.ts';
import { formOfReceipt } from '../../lib/features/submission/receipt.server.ts';
import { receiptJson } from '../../lib/features/submission/draft-problems.ts';
import { cellsJson } from '../shared/cells-json.ts';
import { receiptText } from '../shared/receipt-text.ts';
import { FILE_OPTIONS, runOnFiles } from '../shared/file-arguments.ts';
import { mapWithProgress } from '../shared/progress.ts';

export const checkCommand: Command = {
	name: 'check',
	usage: 'FILE… --form F [--period P] [--unit CODE] [--sheet NAME] [--cells]',
	does: {
		vi: 'đọc tệp và báo lỗi, không lưu gì',
		en: 'reads files and reports problems; stores nothing'
	},
	options: { ...FILE_OPTIONS, cells: { type: 'boolean' } },
	least: 1,
	most: Infinity,
	run: (call) => runOnFiles(call, (files, app) => checkFiles(call, files, app))
};

function checkFiles(call: CommandCall, files: Submission[], app: AppContext): number {
	const checks = mapWithProgress(call, files, (sent: Submission) => checkSubmission(app, sent));
	if (call.json)
		printJson(
			call,
			checks.map(({ receipt, checked }) => ({
				...receiptJson(receipt, call.locale, formOfReceipt(app, receipt)),
				...(call.has('cells') ? { cells: cellsJson(checked.entries) } : {})
			}))
		);
	else
		for (const { receipt, checked } of checks) {
			call.print(receiptText(receipt, call.locale, formOfReceipt(app, receipt)));
			if (call.has('cells'))
				for (const { unit, field, value, line } of cellsJson(checked.entries))
					call.print(`  ${unit} ${field} = ${value} (${line})`);
		}
	return checks.some(({ receipt }) => receipt.errors > 0) ? 1 : 0;
}
