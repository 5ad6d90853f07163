import { storedReceipt } from '../../lib/features/submission/receipt.server.ts';
import {
	approveReport,
	returnReport,
	withdrawReport
} from '../../lib/features/review/review-report.server.ts';
import type { AppContext } from '../../lib/server/app-context.ts';
import {
	requiredOption,
	printJson,
	UsageError,
	type CommandCall,
	type Command
} from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';
import { receiptJson } from '../../lib/features/submission/draft-problems.ts';
import { receiptText } from '../shared/receipt-text.ts';
import { reviewerOption } from '../shared/reviewer-option.ts';

const REVIEW_OPTIONS = ['approve', 'return', 'withdraw'] as const;

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
	run: (call) => withApp(call, (app) => reviewReport(call, app))
};

function reviewReport(call: CommandCall, app: AppContext): number {
	const [id = ''] = call.arguments;
	const act = { ...reviewerOption(call, app), at: new Date() };
	const which = chosenOption(call);
	if (which === 'approve') approveReport(app, id, act);
	if (which === 'return') returnReport(app, id, { ...act, reason: requiredOption(call, which) });
	if (which === 'withdraw')
		withdrawReport(app, id, { ...act, reason: requiredOption(call, which) });
	const receipt = storedReceipt(app, id);
	if (call.json) printJson(call, receiptJson(receipt, call.locale));
	else call.print(receiptText(receipt, call.locale));
	return 0;
}

function chosenOption(call: CommandCall): (typeof REVIEW_OPTIONS)[number] {
	const chosen = REVIEW_OPTIONS.filter((act) => call.has(act) || call.text(act) !== undefined);
	const [act] = chosen;
	if (act !== undefined && chosen.length === 1) return act;
	throw new UsageError({
		vi: 'Chọn đúng một việc: --approve, --return hoặc --withdraw.',
		en: 'Choose exactly one of --approve, --return and --withdraw.'
	});
}
