import { expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { explanationJson } from '../../../src/lib/features/explanation/explanation-json.ts';
import { getExplanation } from '../../../src/lib/features/explanation/get-explanation.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import {
	at,
	type Dossiers,
	dossiers,
	hand,
	release,
	sharedApp,
	temporaryApp
} from '../../server/fixtures/temporary-app.ts';

const MONTHS = ['2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06'];

/** Months whose figures stand in cells of many spaces, so that together they are no small text. */
function padded(rows: Dossiers[], period: string, spaces: number) {
	const sent = dossiers(rows, { period });
	const text = Buffer.from(sent.bytes).toString();
	return { ...sent, bytes: Buffer.from(text.replaceAll(',40,', `,${' '.repeat(spaces)}40,`)) };
}

const appOf = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	for (const period of MONTHS)
		hand(app, padded([['528', 40, 2]], period, 50_000), { at: at('2023-07-20') });
	release(app, '2023-07-21');
	return app;
});

const ask = (period: string) =>
	getExplanation(appOf(), {
		...{ indicator: 'on-time-rate', unit: '528', period },
		...{ geography: 'period', release: 'latest' }
	});

const codeOf = (error: unknown) => error instanceof RequestError && [error.code, error.status];

test('large files are read again in a worker, whose end is an answer and is not remembered', async () => {
	const running = ask('2023-Q2');
	await stopWorker(appOf());
	expect(await running.catch(codeOf)).toEqual(['reader-busy', 503]);
	const { parts } = await ask('2023-Q2');
	expect(parts.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
});

test('an answer does not grow with the blanks of the cells that it cites', async () => {
	const answer = explanationJson(await ask('2023-H1'));
	expect(answer.parts).toHaveLength(MONTHS.length);
	expect(JSON.stringify(answer).length).toBeLessThan(50_000);
});
