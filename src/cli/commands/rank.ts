import { getRanking } from '../../lib/features/ranking/get-ranking.server.ts';
import { rankingCsv, rankingJson } from '../../lib/features/ranking/ranking-export.ts';
import {
	requiredOption,
	optionalOption,
	printJson,
	UsageError,
	type Command
} from '../shared/command.ts';
import { withApp } from '../shared/with-app.ts';
import { rankingText } from '../shared/ranking-text.ts';

export const rankCommand: Command = {
	name: 'rank',
	usage:
		'INDICATOR --level district|commune --period P [--parent CODE] [--geography period|current] ' +
		'[--release N|latest|live] [--csv]',
	does: { vi: 'in bảng xếp hạng của một chỉ tiêu', en: 'prints the ranking of an indicator' },
	options: {
		level: { type: 'string' },
		period: { type: 'string' },
		parent: { type: 'string' },
		geography: { type: 'string' },
		release: { type: 'string' },
		csv: { type: 'boolean' }
	},
	least: 1,
	most: 1,
	run: (call) => {
		if (call.json && call.has('csv'))
			throw new UsageError({ vi: 'Chọn --json hoặc --csv.', en: 'Choose --json or --csv.' });
		const [indicator = ''] = call.arguments;
		const ask = {
			indicator,
			level: requiredOption(call, 'level'),
			period: requiredOption(call, 'period'),
			parent: optionalOption(call, 'parent') ?? null,
			geography: optionalOption(call, 'geography') ?? 'period',
			release: optionalOption(call, 'release') ?? 'latest'
		};
		const answer = withApp(call, (app) => getRanking(app, ask));
		if (call.json) printJson(call, rankingJson(answer));
		else if (call.has('csv')) call.print(rankingCsv(answer, 'plain'));
		else call.print(rankingText(answer, call.locale));
		return 0;
	}
};
