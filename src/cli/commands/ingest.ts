import type { Form } from '../../lib/core/model/form.ts';
import type { Receipt } from '../../lib/core/model/report.ts';
import { submitForReceipt } from '../../lib/features/submission/submit-report.server.ts';
import type { Submission } from '../../lib/features/submission/submission.server.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import { printJson, type CommandCall, type Command } from '../shared/command.ts';
import { formOfReceipt } from '../../lib/features/submission/receipt.server.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { receiptJson } from '../../lib/features/submission/draft-problems.ts';
import { receiptText } from '../shared/receipt-text.ts';
import { FILE_OPTIONS, runOnFiles } from '../shared/file-arguments.ts';
import { mapWithProgress } from '../shared/progress.ts';

const NOTE_REQUIRED_TEXT = {
	vi: '  Chưa lưu: tệp có lưu ý. Nếu số liệu vẫn đúng, hãy gửi lại kèm --note NỘI DUNG.',
	en: '  Not stored: the file has warnings. If the figures are right, add --note TEXT.'
};

export const ingestCommand: Command = {
	name: 'ingest',
	usage: 'FILE… --form F [--period P] [--unit CODE] [--sheet NAME] [--approve] [--note TEXT]',
	does: { vi: 'kiểm tra và lưu báo cáo', en: 'checks and stores reports' },
	options: { ...FILE_OPTIONS, approve: { type: 'boolean' }, note: { type: 'string' } },
	least: 1,
	most: Infinity,
	run: (call) => runOnFiles(call, (files, app) => ingestFiles(call, files, app))
};

function ingestFiles(call: CommandCall, files: Submission[], app: AppContext): number {
	const receipts = mapWithProgress(call, files, (sent: Submission) =>
		submitForReceipt(app, sent, {
			actor: operatorName(),
			at: new Date(),
			origin: 'command line',
			note: call.text('note'),
			approve: call.has('approve')
		})
	);
	if (call.json)
		printJson(
			call,
			receipts.map((receipt) => receiptJson(receipt, call.locale, formOfReceipt(app, receipt)))
		);
	else for (const receipt of receipts) printReceipt(call, receipt, formOfReceipt(app, receipt));
	return receipts.every(isStored) ? 0 : 1;
}

const isStored = ({ id }: Receipt): boolean => id !== null;

function printReceipt(call: CommandCall, receipt: Receipt, form?: Form): void {
	call.print(receiptText(receipt, call.locale, form));
	if (!isStored(receipt) && receipt.errors === 0) call.print(NOTE_REQUIRED_TEXT[call.locale]);
}
