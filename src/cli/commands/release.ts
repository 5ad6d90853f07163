import { publishRelease } from '../../lib/features/release/publish-release.server.ts';
import { instantText } from '../../lib/ui/format/time-text.ts';
import { requiredOption, printJson, type Command } from '../shared/command.ts';
import { operatorName } from '../../lib/server/operator.ts';
import { withApp } from '../shared/with-app.ts';
import { releaseJson } from '../shared/release-json.ts';

export const releaseCommand: Command = {
	name: 'release',
	usage: '--note TEXT',
	does: {
		vi: 'công bố số liệu đang có hiệu lực',
		en: 'publishes the data in force'
	},
	options: { note: { type: 'string' } },
	least: 0,
	most: 0,
	run: (call) => {
		const note = requiredOption(call, 'note');
		const release = withApp(call, (app) =>
			publishRelease(app, { note, at: new Date(), actor: operatorName() })
		);
		const day = instantText(release.at, call.locale);
		if (call.json) printJson(call, releaseJson(release));
		else
			call.print(
				{
					vi: `Đã công bố đợt ${release.number}, ngày ${day}: ${release.note}`,
					en: `Published release ${release.number} on ${day}: ${release.note}`
				}[call.locale]
			);
		return 0;
	}
};
