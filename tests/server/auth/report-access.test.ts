import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { getReport } from '../../../src/lib/features/submission/get-report.server.ts';
import { getReportForViewer } from '../../../src/lib/server/auth/report-access.ts';
import type { Viewer } from '../../../src/lib/server/auth/viewer.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { reporterOf, REVIEWER, someone } from '../fixtures/someone.ts';
import { dossiers, hand, temporaryApp } from '../fixtures/temporary-app.ts';

const PROVINCE = reporterOf('51@2021-01-01');
const TU_NGHIA = reporterOf('528@2021-01-01');

const WHO: Record<string, Viewer> = {
	'a reviewer': REVIEWER,
	'an administrator': { person: someone('admin') },
	'the province': { person: PROVINCE },
	'the district': { person: TU_NGHIA },
	'another district': { person: reporterOf('529@2021-01-01') },
	'a commune of the district': { person: reporterOf('21250@2021-01-01') },
	'who handed it in, since moved elsewhere': {
		person: reporterOf('533@2021-01-01', 'the sender')
	},
	'a program of who handed it in, for elsewhere': {
		person: reporterOf('533@2021-01-01', 'the sender'),
		within: '533@2021-01-01'
	},
	'the province with a key for the district': { person: PROVINCE, within: '528@2021-01-01' },
	'the province with a key for another': { person: PROVINCE, within: '529@2021-01-01' },
	'a reporter without a unit': { person: someone('reporter') }
};

/** Reports by what they speak of and who sends them. */
const SENT = {
	'by the district on itself': dossiers([['528', 4, 1]], { unit: '528' }),
	'by the district on a commune': dossiers([['21250', 4, 1]], { unit: '528' }),
	'by the province on the district': dossiers([['528', 4, 1]]),
	'by the province on it and another': dossiers([
		['528', 4, 1],
		['529', 4, 1]
	])
};

const ALL = Object.keys(WHO);
const ALWAYS = ['a reviewer', 'an administrator', 'the province'];
const SENDER = 'who handed it in, since moved elsewhere';
const KEY = 'the province with a key for the district';

/** Viewers of each report; all others get the same answer as for an unknown id. */
const SEES: Record<keyof typeof SENT, string[]> = {
	'by the district on itself': [...ALWAYS, 'the district', SENDER, KEY],
	'by the district on a commune': [
		...ALWAYS,
		'the district',
		'a commune of the district',
		SENDER,
		KEY
	],
	'by the province on the district': [...ALWAYS, 'the district', SENDER, KEY],
	'by the province on it and another': [...ALWAYS, SENDER]
};

const TABLE = (Object.keys(SENT) as (keyof typeof SENT)[]).flatMap((what) =>
	ALL.map((who) => ({ what, who, seen: SEES[what].includes(who) }))
);

const outcome = (app: AppContext, looking: Viewer | undefined, id: string) => {
	try {
		return looking ? getReportForViewer(app, looking, id).publicId : null;
	} catch (error) {
		if (error instanceof RequestError) return [error.code, error.status, error.given];
		throw error;
	}
};

test.each(TABLE)('a report $what, looked at by $who: $seen', ({ what, who, seen }) => {
	const app = temporaryApp();
	const id = hand(app, SENT[what], { approve: false, actor: 'the sender' }).id ?? '';
	expect(outcome(app, WHO[who], id)).toEqual(seen ? id : ['unknown-report', 404, id]);
});

test.each(ALL)('an id that is none is answered alike to %s', (who) => {
	expect(outcome(temporaryApp(), WHO[who], 'x')).toEqual(['unknown-report', 404, 'x']);
});

describe('the versions of a report', () => {
	function versions() {
		const app = temporaryApp();
		const both = hand(app, SENT['by the province on it and another']).id ?? '';
		const own = hand(app, SENT['by the district on itself'], { approve: false }).id ?? '';
		return { app, both, own };
	}

	test('are all told to those who see all', () => {
		const { app, both, own } = versions();
		const told = getReport(app, REVIEWER, own, null).versions;
		expect(told.map(({ id, number }) => [id, number])).toEqual([
			[both, 1],
			[own, 2]
		]);
	});

	test('that somebody may not see are neither named nor counted', () => {
		const { app, own } = versions();
		const { versions: told } = getReport(app, { person: TU_NGHIA }, own, null);
		expect(told.map(({ id, number }) => [id, number])).toEqual([[own, 1]]);
	});

	test('that somebody may not see are not read in the differences', () => {
		const { app, both, own } = versions();
		expect(getReport(app, REVIEWER, own, both).against?.cells).not.toEqual([]);
		const ask = (other: string) => () => getReport(app, { person: TU_NGHIA }, own, other);
		expect(ask(both)).toThrow(expect.objectContaining({ code: 'unknown-report', given: both }));
		expect(ask('x')).toThrow(expect.objectContaining({ code: 'unknown-report', given: 'x' }));
	});
});

describe('that another’s report was looked at stands in the log', () => {
	const views = ({ store }: AppContext) =>
		store.orm.query.event
			.findMany()
			.sync()
			.flatMap(({ act, actor, subject }) => (act === 'viewed' ? [[actor, subject]] : []));

	test('while it waits, once for each who looks', () => {
		const app = temporaryApp();
		const id = hand(app, SENT['by the district on itself'], { approve: false }).id ?? '';
		const another = { person: someone('reviewer', null, 'another reviewer') };
		for (const looking of [REVIEWER, REVIEWER, another]) getReportForViewer(app, looking, id);
		expect(views(app)).toEqual([
			['a reviewer', id],
			['another reviewer', id]
		]);
	});

	test('but not of a unit’s own people, nor of what is in force', () => {
		const app = temporaryApp();
		const waiting = hand(app, SENT['by the district on itself'], { approve: false }).id ?? '';
		getReportForViewer(app, { person: TU_NGHIA }, waiting);
		const standing = hand(app, dossiers([['530', 4, 1]])).id ?? '';
		getReportForViewer(app, REVIEWER, standing);
		expect(views(app)).toEqual([]);
	});
});
