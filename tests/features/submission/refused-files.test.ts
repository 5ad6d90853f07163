import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	checkSubmission,
	submitForReceipt
} from '../../../src/lib/features/submission/submit-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { byteDamages, damagedBytes } from '../../core/ingest/damage.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const stored = ({ store: { sqlite } }: AppContext): unknown[] =>
	['file', 'report', 'entry', 'event'].map((table) =>
		sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
	);

const sound = dossiers([
	['528', 1204, 31],
	['529', 997, 4]
]);

test('of a file that is refused or only checked nothing is stored; of one that is taken, every row', () => {
	const app = temporaryApp();
	hand(app, sound);
	const seen = { refused: 0, taken: 0 };
	fc.assert(
		fc.property(byteDamages, (faults) => {
			const sent = { ...sound, bytes: Buffer.from(damagedBytes(sound.bytes, faults)) };
			const before = stored(app);
			const { receipt, checked } = checkSubmission(app, sent);
			expect(stored(app)).toEqual(before);
			const act = {
				actor: 'a reporter',
				at: at('2023-03-15'),
				origin: 'web',
				approve: false
			} as const;
			const unnoted = submitForReceipt(app, sent, act);
			if (checked.errors + checked.warnings > 0 && unnoted.id === null)
				expect(stored(app)).toEqual(before);
			const { id, status, entries } = submitForReceipt(app, sent, { ...act, note: 'đã xem' });
			expect(status === 'refused').toBe(receipt.errors > 0);
			expect(id === null).toBe(receipt.errors > 0);
			if (id === null) expect(stored(app)).toEqual(before);
			else expect(rowsOf(app, id)).toBe(entries);
			seen[id === null ? 'refused' : 'taken'] += 1;
		}),
		{ numRuns: 300 }
	);
	expect(seen.refused).toBeGreaterThan(100);
	expect(seen.taken).toBeGreaterThan(3);
});

const rowsOf = ({ store: { sqlite } }: AppContext, id: string): unknown =>
	sqlite
		.prepare(
			'SELECT count(*) FROM entry JOIN report ON report.id = entry.report WHERE public_id = ?'
		)
		.pluck()
		.get(id);
