import { expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { MAX_AMENDMENT_ROWS } from '../../../src/lib/features/admin/change-units.server.ts';
import {
	judgeUnitChange,
	putUnitChange
} from '../../../src/lib/features/admin/unit-change-tasks.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { at, sharedApp, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const appOf = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});

const HEAD = 'effective,legal_basis,from_code,from_valid_from,to_code,to_valid_from,share,note';
const changesOf = (rows: number, row: (at: number) => string) => ({
	units: '',
	changes: [HEAD, ...Array.from({ length: rows }, (_, index) => row(index)), ''].join('\n'),
	attributes: ''
});
const unknownUnits = (rows: number) =>
	changesOf(rows, (index) => `2027-01-01,1/NQ,9${index},2025-07-01,8${index},2027-01-01,full,`);

const codeOf = (error: unknown) => error instanceof RequestError && [error.code, error.status];

test('a large change is judged in a worker, whose end is an answer', async () => {
	const running = judgeUnitChange(appOf(), unknownUnits(2_000));
	await stopWorker(appOf());
	expect(await running.catch(codeOf)).toEqual(['reader-busy', 503]);
	const { counts, faults } = await judgeUnitChange(appOf(), unknownUnits(2_000));
	expect(counts.faults).toBe(4_000);
	expect(faults).toHaveLength(1_000);
});

test('more rows than a country has units are refused as a whole', async () => {
	const { faults } = await judgeUnitChange(appOf(), unknownUnits(100_000));
	expect(faults).toEqual([
		{
			...{ code: 'rows', file: 'changes', line: null, column: null },
			...{ found: '100001', about: String(MAX_AMENDMENT_ROWS) }
		}
	]);
});

test('a change that a worker put into effect holds in the thread that serves', async () => {
	const app = appOf();
	const before = app.reference.units.ends.length;
	const note = '2027-01-01,1/NQ,21235,2025-07-01,,,none,' + 'x'.repeat(100_000);
	const text = changesOf(1, () => note);
	const act = { actor: 'quan-tri', at: at('2026-11-20'), note: 'vì' };
	expect(await putUnitChange(app, text, act)).toMatchObject({ faults: [], counts: { ended: 1 } });
	expect(app.reference.units.ends).toHaveLength(before + 1);
	await expect(putUnitChange(app, text, { ...act, note: ' ' })).rejects.toThrow('no-basis');
});
