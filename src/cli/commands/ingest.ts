import type { Form } from '../../lib/model/form.ts';
import type { Receipt } from '../../lib/model/report.ts';
import { receive, type Sent } from '../../lib/server/receive.ts';
import type { World } from '../../lib/server/world.ts';
import { printJson, type Call, type Command } from '../command.ts';
import { formRead } from '../../lib/server/form-read.ts';
import { operator } from '../../lib/server/operator.ts';
import { inWorld } from '../in-world.ts';
import { receiptJson } from '../../lib/view/receipt-json.ts';
import { receiptText } from '../receipt-text.ts';
import { namedFiles, sentFiles, SENT_OPTIONS } from '../sent-files.ts';
import { stepping } from '../stepping.ts';

const NOTE_NEEDED = {
	vi: '  Chưa lưu: tệp có lưu ý. Nếu số liệu vẫn đúng, hãy gửi lại kèm --note NỘI DUNG.',
	en: '  Not stored: the file has warnings. If it is right all the same, add --note TEXT.'
};

export const ingestCommand: Command = {
	name: 'ingest',
	usage: 'FILE… --form F [--period P] [--unit CODE] [--approve] [--note TEXT]',
	does: { vi: 'kiểm tra và lưu báo cáo', en: 'checks and stores reports' },
	options: { ...SENT_OPTIONS, approve: { type: 'boolean' }, note: { type: 'string' } },
	least: 1,
	most: Infinity,
	run: async (call) => {
		const files = await namedFiles(call);
		return inWorld(call, (world) => ingestFiles(call, sentFiles(call, world, files), world));
	}
};

function ingestFiles(call: Call, files: Sent[], world: World): number {
	const receipts = stepping(call, files, (sent: Sent) =>
		receive(world, sent, {
			actor: operator(),
			at: new Date(),
			origin: 'command line',
			note: call.text('note'),
			approve: call.has('approve')
		})
	);
	if (call.json)
		printJson(
			call,
			receipts.map((receipt) => receiptJson(receipt, call.locale, formRead(world, receipt)))
		);
	else for (const receipt of receipts) printReceipt(call, receipt, formRead(world, receipt));
	return receipts.every(isStored) ? 0 : 1;
}

const isStored = ({ id }: Receipt): boolean => id !== null;

function printReceipt(call: Call, receipt: Receipt, form?: Form): void {
	call.print(receiptText(receipt, call.locale, form));
	if (!isStored(receipt) && receipt.errors === 0) call.print(NOTE_NEEDED[call.locale]);
}
