import { storedReceipt } from '../../lib/server/receipt.ts';
import { approve, returnReport, withdraw } from '../../lib/server/review.ts';
import type { World } from '../../lib/server/world.ts';
import { needed, printJson, WrongUsage, type Call, type Command } from '../command.ts';
import { inWorld } from '../in-world.ts';
import { receiptJson } from '../../lib/view/receipt-json.ts';
import { receiptText } from '../receipt-text.ts';
import { reviewerIn } from '../reviewer-in.ts';

const ACTS = ['approve', 'return', 'withdraw'] as const;

export const reviewCommand: Command = {
	name: 'review',
	usage: 'ID --approve | --return REASON | --withdraw REASON [--as NAME]',
	does: { vi: 'duyệt, trả lại hoặc rút báo cáo', en: 'approves, returns or withdraws a report' },
	options: {
		approve: { type: 'boolean' },
		return: { type: 'string' },
		withdraw: { type: 'string' },
		as: { type: 'string' }
	},
	least: 1,
	most: 1,
	run: (call) => inWorld(call, (world) => review(call, world))
};

function review(call: Call, world: World): number {
	const [id = ''] = call.arguments;
	const act = { ...reviewerIn(call, world), at: new Date() };
	const which = chosenAct(call);
	if (which === 'approve') approve(world, id, act);
	if (which === 'return') returnReport(world, id, { ...act, reason: needed(call, which) });
	if (which === 'withdraw') withdraw(world, id, { ...act, reason: needed(call, which) });
	const receipt = storedReceipt(world, id);
	if (call.json) printJson(call, receiptJson(receipt, call.locale));
	else call.print(receiptText(receipt, call.locale));
	return 0;
}

function chosenAct(call: Call): (typeof ACTS)[number] {
	const chosen = ACTS.filter((act) => call.has(act) || call.text(act) !== undefined);
	const [act] = chosen;
	if (act !== undefined && chosen.length === 1) return act;
	throw new WrongUsage({
		vi: 'Chọn đúng một việc: --approve, --return hoặc --withdraw.',
		en: 'Choose exactly one of --approve, --return and --withdraw.'
	});
}
