import { instantText } from '../../lib/ui/format/time-text.ts';
import { formatTable } from '../shared/format-table.ts';
import { printJson, type Command } from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';
import { releaseJson } from '../shared/release-json.ts';
import { plainLine } from '../../lib/core/model/typed-text.ts';
import { publishedReleases } from '../../lib/server/events/releases.ts';

const TABLE_HEADER = {
	vi: ['Đợt', 'Ngày', 'Ghi chú', 'Sự kiện (verify --after)'],
	en: ['Release', 'Day', 'Note', 'Event (verify --after)']
};
const NO_RELEASES_TEXT = { vi: 'Chưa công bố đợt nào.', en: 'Nothing has been released yet.' };

export const releasesCommand: Command = {
	name: 'releases',
	usage: '',
	does: { vi: 'liệt kê các đợt công bố', en: 'lists the releases' },
	options: {},
	least: 0,
	most: 0,
	run: (call) => {
		const all = withApp(call, (app) => publishedReleases(app.store));
		if (call.json)
			printJson(
				call,
				all.map(({ head, ...release }) => ({ ...releaseJson(release), head }))
			);
		else if (all.length === 0) call.print(NO_RELEASES_TEXT[call.locale]);
		else {
			const rows = all.map(({ number, at, note, head }) => [
				String(number),
				instantText(at, call.locale),
				plainLine(note),
				head ? `${head.event}:${head.hash}` : ''
			]);
			call.print(
				formatTable([TABLE_HEADER[call.locale], ...rows], ['right', 'right', 'left', 'left']).join(
					'\n'
				)
			);
		}
		return 0;
	}
};
