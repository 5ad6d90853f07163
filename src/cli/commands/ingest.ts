import type { Form } from '../../lib/model/form.ts';
import type { Receipt } from '../../lib/model/report.ts';
import { submitForReceipt, type Submission } from '../../lib/server/receive.ts';
import type { AppContext } from '../../lib/server/world.ts';
import { printJson, type CommandCall, type Command } from '../command.ts';
import { formOfReceipt } from '../../lib/server/form-read.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { withApp } from '../in-world.ts';
import { receiptJson } from '../../lib/view/receipt-json.ts';
import { receiptText } from '../receipt-text.ts';
import { readFileArguments, toSubmissions, FILE_OPTIONS } from '../sent-files.ts';
import { mapWithProgress } from '../stepping.ts';

const NOTE_REQUIRED_TEXT = {
	vi: '  Chưa lưu: tệp có lưu ý. Nếu số liệu vẫn đúng, hãy gửi lại kèm --note NỘI DUNG.',
	en: '  Not stored: the file has warnings. If it is right all the same, add --note TEXT.'
};

export const ingestCommand: Command = {
	name: 'ingest',
	usage: 'FILE… --form F [--period P] [--unit CODE] [--approve] [--note TEXT]',
	does: { vi: 'kiểm tra và lưu báo cáo', en: 'checks and stores reports' },
	options: { ...FILE_OPTIONS, approve: { type: 'boolean' }, note: { type: 'string' } },
	least: 1,
	most: Infinity,
	run: async (call) => {
		const files = await readFileArguments(call);
		return withApp(call, (app) => ingestFiles(call, toSubmissions(call, app, files), app));
	}
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
