import { renewSecret } from '../../lib/server/auth/installation-secret.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { printJson, requiredOption, type Command } from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';

export const secretCommand: Command = {
	name: 'secret',
	usage: '--renew REASON',
	does: {
		vi: 'gắn cơ sở dữ liệu với mã bí mật hiện có hoặc mã mới, khi mã cũ đã mất; mọi phiên và xác thực hai bước phải làm lại',
		en: 'binds the database to the present or a new secret where the old one is lost; sessions and second factors end'
	},
	options: { renew: { type: 'string' } },
	least: 0,
	most: 0,
	run: (call) => {
		const reason = requiredOption(call, 'renew');
		withApp(call, (app) => renewSecret(app, { actor: operatorName(), at: new Date(), reason }));
		if (call.json) printJson(call, { renewed: true });
		else
			call.print(
				{
					vi: 'Đã gắn cơ sở dữ liệu với mã bí mật. Mọi người đăng nhập lại; quản trị viên cài lại xác thực hai bước.',
					en: 'The database is bound to the secret. Everybody signs in again; administrators set up two-step verification again.'
				}[call.locale]
			);
		return 0;
	}
};
