import { renewSecret } from '../../lib/server/auth/installation-secret.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { printJson, requiredOption, type Command } from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';

export const secretCommand: Command = {
	name: 'secret',
	usage: '--renew REASON',
	does: {
		vi: 'gắn cơ sở dữ liệu với mã bí mật hiện có hoặc mã mới, khi mã cũ đã mất; mọi phiên và xác thực hai bước mất hiệu lực',
		en: 'binds the database to the present or a new secret if the old one is lost; sessions and second factors end'
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
					vi: 'Đã gắn cơ sở dữ liệu với mã bí mật. Mọi người phải đăng nhập lại; quản trị viên phải thiết lập lại xác thực hai bước.',
					en: 'The database is bound to the secret. All users must sign in again, and administrators must set up two-step verification again.'
				}[call.locale]
			);
		return 0;
	}
};
