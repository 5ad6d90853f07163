import { runInTransaction } from '../../lib/server/db/store.ts';
import { appendEvent } from '../../lib/server/events/event-log.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { printJson, requiredOption, type Command } from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';

export const clockCommand: Command = {
	name: 'clock',
	usage: '--accept REASON',
	does: {
		vi: 'xác nhận đồng hồ của máy đang đúng, sau khi đồng hồ từng chạy nhanh; ghi vào nhật ký',
		en: 'accepts the clock of the machine after it was ahead earlier; this is logged'
	},
	options: { accept: { type: 'string' } },
	least: 0,
	most: 0,
	run: (call) => {
		const reason = requiredOption(call, 'accept');
		const [actor, at] = [operatorName(), new Date()];
		const act = { at, actor, act: 'clock-accepted', subject: actor, reason, digest: null } as const;
		withApp(call, ({ store }) => runInTransaction(store, () => appendEvent(store, act)));
		const time = at.toISOString();
		if (call.json) printJson(call, { accepted: time });
		else
			call.print(
				{
					vi: `Đã xác nhận đồng hồ: ${time}.`,
					en: `The clock is accepted: ${time}.`
				}[call.locale]
			);
		return 0;
	}
};
