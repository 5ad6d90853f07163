import { check, type Sent } from '../../lib/server/receive.ts';
import type { World } from '../../lib/server/world.ts';
import { printJson, type Call, type Command } from '../command.ts';
import { formRead } from '../../lib/server/form-read.ts';
import { inWorld } from '../in-world.ts';
import { receiptJson } from '../../lib/view/receipt-json.ts';
import { cellsJson } from '../cells-json.ts';
import { receiptText } from '../receipt-text.ts';
import { namedFiles, sentFiles, SENT_OPTIONS } from '../sent-files.ts';
import { stepping } from '../stepping.ts';

export const checkCommand: Command = {
	name: 'check',
	usage: 'FILE… --form F [--period P] [--unit CODE] [--cells]',
	does: {
		vi: 'đọc tệp và báo lỗi, không lưu gì',
		en: 'reads files and reports problems; stores nothing'
	},
	options: { ...SENT_OPTIONS, cells: { type: 'boolean' } },
	least: 1,
	most: Infinity,
	run: async (call) => {
		const files = await namedFiles(call);
		return inWorld(call, (world) => checkFiles(call, sentFiles(call, world, files), world));
	}
};

function checkFiles(call: Call, files: Sent[], world: World): number {
	const checks = stepping(call, files, (sent: Sent) => check(world, sent));
	if (call.json)
		printJson(
			call,
			checks.map(({ receipt, checked }) => ({
				...receiptJson(receipt, call.locale, formRead(world, receipt)),
				...(call.has('cells') ? { cells: cellsJson(checked.entries) } : {})
			}))
		);
	else
		for (const { receipt, checked } of checks) {
			call.print(receiptText(receipt, call.locale, formRead(world, receipt)));
			if (call.has('cells'))
				for (const { unit, field, value, line } of cellsJson(checked.entries))
					call.print(`  ${unit} ${field} = ${value} (${line})`);
		}
	return checks.some(({ receipt }) => receipt.errors > 0) ? 1 : 0;
}
