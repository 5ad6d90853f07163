import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { getHealth } from '../../../src/lib/features/admin/get-health.server.ts';
import { MAX_REPORTS_PER_DAY } from '../../../src/lib/features/submission/daily-quota.server.ts';
import { returnReport } from '../../../src/lib/features/review/review-report.server.ts';
import { receiptJson } from '../../../src/lib/features/submission/draft-problems.ts';
import {
	getReceivedFile,
	getReport
} from '../../../src/lib/features/submission/get-report.server.ts';
import { receiptFile, receiptLines } from '../../../src/lib/features/submission/report-page.ts';
import { reporterOf } from '../../server/fixtures/someone.ts';
import { logged, refusalOf } from '../../server/fixtures/entries.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

/** The same rows with more blank lines behind them: other bytes each time. */
function padded(lines: number, rows: Parameters<typeof dossiers>[0] = [['528', 4, 1]]) {
	const sent = dossiers(rows, { unit: '528' });
	const bytes = Buffer.concat([Buffer.from(sent.bytes), Buffer.from('\n'.repeat(lines))]);
	return { ...sent, bytes };
}

const act = { approve: false, origin: 'api', at: at('2023-03-15') } as const;

test('the same rows with blank lines behind them fill no disk while the first report waits', () => {
	const app = temporaryApp();
	const first = hand(app, padded(0), act);
	const again = hand(app, padded(1000), act);
	expect(again.id).toBe(first.id);
	hand(app, padded(1000), act);
	const repeated = logged(app).filter((line) => line.includes('received-again'));
	expect(repeated).toEqual([`a reporter received-again ${first.id} -`]);
	const files = app.store.sqlite.prepare('SELECT count(*) FROM file').pluck().get();
	expect(files).toBe(1);
});

test('the receipt lists the further files, and anybody can look up that they are not kept', () => {
	const app = temporaryApp();
	const [first, other] = [padded(0), padded(1000)];
	const { id } = hand(app, first, act);
	const hash = createHash('sha256').update(other.bytes).digest('hex');
	const receipt = hand(app, other, { ...act, at: at('2023-03-16') });
	const further = [{ sha256: hash, receivedAt: at('2023-03-16').toISOString() }];
	expect(receipt).toMatchObject({ id, further });
	const [line] = receiptJson(receipt, 'en').further;
	expect(line?.message).toContain(`${hash}, received`);
	expect(line?.message).toContain('This file is not kept');
	const [kept, repeated] = [receipt.sha256, hash].map((one) =>
		receiptLines(getReceivedFile(app, one), 'en').join()
	);
	expect(kept).not.toContain('not kept');
	expect(repeated).toContain('This file is not kept');
	const shown = getReport(app, { person: reporterOf('528@2021-01-01') }, id ?? '', null);
	const names = { catalogue: app.reference.catalogue, units: app.reference.units };
	expect(receiptFile(shown, names, 'http://localhost')).toContain(`${hash}, nhận lúc`);
});

test('other counts are another report, and so are the same ones once the first was returned', () => {
	const app = temporaryApp();
	const first = hand(app, padded(0), act);
	expect(hand(app, padded(1, [['528', 5, 1]]), act).id).not.toBe(first.id);
	returnReport(app, first.id ?? '', { actor: 'x', at: at('2023-03-16'), reason: 'thiếu' });
	expect(hand(app, padded(2), act).id).not.toBe(first.id);
});

test('a unit hands in so many new reports a day, and administrators learn of it', async () => {
	const app = temporaryApp();
	const send = (count: number, day = '2023-03-15', sender = '528') =>
		refusalOf(() => {
			const sent = dossiers([[sender, count, 1]], { unit: sender });
			hand(app, sent, { ...act, at: at(day) });
		});
	for (let count = 1; count <= MAX_REPORTS_PER_DAY; count += 1)
		expect(await send(count)).toBe('done');
	expect(await send(500)).toBe('quota-reached');
	const midnight = Date.parse('2023-03-16T00:00:00+07:00');
	const refused = dossiers([['528', 500, 1]], { unit: '528' });
	expect(() => hand(app, refused, { ...act, at: at('2023-03-15') })).toThrow(
		expect.objectContaining({ wait: (midnight - at('2023-03-15').getTime()) / 1000 })
	);
	expect(await send(500, '2023-03-15', '522')).toBe('done');
	const concerns = (day: string) => getHealth(app, at(day)).concerns.map(({ code }) => code);
	expect(concerns('2023-03-15')).toContain('quotas-reached');
	expect(concerns('2023-03-16')).not.toContain('quotas-reached');
	expect(await send(500, '2023-03-16')).toBe('done');
});
