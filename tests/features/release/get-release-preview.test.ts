import { expect, test } from 'vitest';
import { getReleasePreview } from '../../../src/lib/features/release/get-release-preview.server.ts';
import { publishRelease } from '../../../src/lib/features/release/publish-release.server.ts';
import { decideReply, submitReply } from '../../../src/lib/features/submission/replies.server.ts';
import {
	withdrawReport,
	withdrawWaitingReport
} from '../../../src/lib/features/review/review-report.server.ts';
import { reporterOf } from '../../server/fixtures/someone.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const act = { actor: 'a reviewer', at: at('2023-04-03'), reason: 'trùng' };
const OFFICIAL = reporterOf('528@2021-01-01');
const said = {
	unit: '528@2021-01-01',
	indicator: 'on-time-rate',
	period: { start: '2022-12-15', end: '2023-03-14' },
	text: 'Phần mềm bị gián đoạn ba ngày.'
} as const;

test('an empty installation has nothing to publish', () => {
	const app = temporaryApp();
	expect(getReleasePreview(app)).toEqual({
		examples: app.reference.catalogue.installation.examples,
		latest: null,
		moves: [],
		replies: 0,
		corrections: [],
		isCatalogueNew: false,
		waiting: { reports: 0, replies: 0 },
		cut: 0,
		isDemo: false
	});
});

test('the first release brings all that was approved, and corrects nothing', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 40, 1]]));
	hand(app, dossiers([['529', 70, 0]]), { approve: false });
	const { moves, corrections, waiting } = getReleasePreview(app);
	expect(moves).toMatchObject([{ act: 'approved', sender: { code: '51' }, form: { id: 'tthc' } }]);
	expect(corrections).toEqual([]);
	expect(waiting).toEqual({ reports: 1, replies: 0 });
});

test('a later one brings what was approved or withdrawn since, the newest first', () => {
	const app = temporaryApp();
	const first = hand(app, dossiers([['528', 40, 1]])).id ?? '';
	release(app, '2023-04-01');
	const second = hand(app, dossiers([['529', 70, 0]])).id;
	withdrawReport(app, first, act);
	const { latest, moves } = getReleasePreview(app);
	expect(latest?.number).toBe(1);
	expect(moves.map((move) => [move.id, move.act, move.reason])).toEqual([
		[first, 'withdrawn', 'trùng'],
		[second, 'approved', null]
	]);
	release(app, '2023-04-05');
	expect(getReleasePreview(app)).toMatchObject({ moves: [], corrections: [] });
});

test('each cell that the latest release has otherwise is a correction; new ones are none', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 40, 1]]));
	const gone = hand(app, dossiers([['530', 1, 0]], { period: '2022-Q4' })).id ?? '';
	release(app, '2023-04-01');
	hand(app, dossiers([['528', 39, 2]]));
	hand(app, dossiers([['529', 70, 0]]));
	withdrawReport(app, gone, act);
	const told = getReleasePreview(app).corrections.map(({ unit, field, before, after }) =>
		[unit.code, field.key, before, after].join(' ')
	);
	expect(told).toContain('528 resolved_on_time 40 39');
	expect(told).toContain('528 resolved_late 1 2');
	expect(told.filter((cell) => cell.startsWith('528'))).toHaveLength(2);
	expect(told).toContain('530 resolved_on_time 1 ');
	expect(told.filter((cell) => cell.startsWith('529'))).toEqual([]);
});

test('demo data among the corrections are told', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 40, 1]]), { origin: 'sample' });
	release(app, '2023-04-01');
	expect(getReleasePreview(app).isDemo).toBe(false);
	hand(app, dossiers([['528', 39, 2]]));
	expect(getReleasePreview(app).isDemo).toBe(true);
});

test('public notes that were approved are counted, and those that wait', () => {
	const app = temporaryApp();
	const id = submitReply(app, OFFICIAL, said, at('2023-04-01'));
	submitReply(app, OFFICIAL, { ...said, text: 'Thêm nữa.' }, at('2023-04-01'));
	decideReply(app, id, 'approved', act);
	expect(getReleasePreview(app)).toMatchObject({ replies: 1, waiting: { replies: 1 } });
	release(app, '2023-04-05');
	expect(getReleasePreview(app).replies).toBe(0);
});

test('nothing is published that was not looked at, be it a report or a public note', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 40, 1]]));
	const note = submitReply(app, OFFICIAL, said, at('2023-04-01'));
	const go = (seen: number) =>
		publishRelease(app, { note: 'Quý I', at: at('2023-04-04'), actor: 'x', seen });
	const { cut } = getReleasePreview(app);
	decideReply(app, note, 'approved', act);
	expect(() => go(cut)).toThrow(expect.objectContaining({ code: 'not-seen' }));
	const later = getReleasePreview(app).cut;
	hand(app, dossiers([['529', 70, 0]]));
	expect(() => go(later)).toThrow(expect.objectContaining({ code: 'not-seen' }));
	expect(() => go(Number.NaN)).toThrow(expect.objectContaining({ code: 'not-seen' }));
	// what only waits is not part of a release
	hand(app, dossiers([['530', 7, 0]]), { approve: false });
	expect(go(getReleasePreview(app).cut).number).toBe(1);
});

test('what its unit took back before the approval is no change, and nothing to publish', () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 40, 1]]));
	release(app, '2023-04-01');
	const before = getReleasePreview(app);
	const taken = hand(app, dossiers([['529', 70, 0]]), { approve: false }).id ?? '';
	withdrawWaitingReport(app, taken, act);
	expect(getReleasePreview(app)).toEqual(before);
	const again = { note: 'Công bố', at: at('2023-04-01'), actor: 'a publisher', seen: before.cut };
	expect(() => publishRelease(app, again)).toThrow(
		expect.objectContaining({ code: 'nothing-new' })
	);
});
