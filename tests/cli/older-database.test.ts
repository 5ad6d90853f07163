import { expect, test } from 'vitest';
import { OLDER_REPORTS, writeOlderDatabase } from '../server/fixtures/older-database.ts';
import { program, type Program } from './program.ts';

/** The command line on a database that version 0.1.0 made. */
function olderProgram(): Program {
	const thuocSo = program();
	writeOlderDatabase(thuocSo.databasePath);
	return thuocSo;
}

/** Rank, unit, numerator and denominator of the ranked units, as the command line printed them in 0.1.0. */
const FIGURES_OF_0_1_0 = [
	{ release: '1', indicator: 'on-time-rate', period: '2025-07', ranked: ['1 21235 1480/1492', '2 21250 730/739', '3 21548 240/243'] }, // prettier-ignore
	{ release: '1', indicator: 'on-time-rate', period: '2025-08', ranked: [] },
	{ release: '2', indicator: 'on-time-rate', period: '2025-07', ranked: ['1 21235 1480/1492', '2 21250 730/739', '3 21548 240/243'] }, // prettier-ignore
	{ release: '2', indicator: 'on-time-rate', period: '2025-08', ranked: ['1 21235 11900/11988', '2 21250 5900/5961'] }, // prettier-ignore
	{ release: '2', indicator: 'signed-outgoing-rate', period: '2025', ranked: ['1 21235 388/409', '2 21250 180/197'] } // prettier-ignore
];

interface Ranked {
	rank: number;
	unit: { code: string };
	numerator: number;
	denominator: number;
}

async function rankedIn(
	thuocSo: Program,
	{ indicator, period, release }: Omit<(typeof FIGURES_OF_0_1_0)[number], 'ranked'>
): Promise<string[]> {
	const call = ['rank', indicator, '--level', 'commune', '--period', period, '--parent', '51'];
	const { out } = await thuocSo.run(...call, '--release', release, '--json');
	const { ranked }: { ranked: Ranked[] } = JSON.parse(out);
	return ranked.map(
		({ rank, unit, numerator, denominator }) => `${rank} ${unit.code} ${numerator}/${denominator}`
	);
}

test('a database of 0.1.0 opens, verifies and publishes; its releases keep their figures', async () => {
	const thuocSo = olderProgram();
	const verify = await thuocSo.run('verify', '--lang', 'en');
	expect(verify.exitCode).toBe(0);
	expect(verify.out).toContain('no errors found');
	expect(verify.out).toContain(
		`Report ${OLDER_REPORTS.refused}: accepted by reading rules 1; today’s rules refuse it or read it differently (period/mismatch).`
	);
	expect(verify.out).toContain(
		`Report ${OLDER_REPORTS.differs}: accepted by reading rules 1; today’s rules refuse it or read it differently (period: 2025 → 2025-08; units: 2).`
	);
	expect(verify.out).not.toContain(OLDER_REPORTS.same);

	await thuocSo.run('review', OLDER_REPORTS.waiting, '--approve');
	const published = await thuocSo.run('release', '--note', 'Đợt 3', '--json');
	expect(JSON.parse(published.out)).toMatchObject({ number: 3 });

	for (const { ranked, ...question } of FIGURES_OF_0_1_0)
		expect({ ...question, ranked: await rankedIn(thuocSo, question) }).toEqual({
			...question,
			ranked
		});
	const third = { indicator: 'on-time-rate', release: '3' };
	expect(await rankedIn(thuocSo, { ...third, period: '2025-09' })).toEqual(['1 21548 260/264']);
	expect(await rankedIn(thuocSo, { ...third, period: '2025-08' })).toEqual([
		'1 21235 11900/11988',
		'2 21250 5900/5961'
	]);
	expect((await thuocSo.run('verify')).exitCode).toBe(0);
});

test('reread lists the reports of 0.1.0 that today’s reader refuses or reads differently', async () => {
	const thuocSo = olderProgram();
	const { exitCode, out } = await thuocSo.run('reread', '--json', '--lang', 'en');
	expect(exitCode).toBe(0);
	expect(JSON.parse(out)).toMatchObject([
		{
			id: OLDER_REPORTS.differs,
			...{ form: 'vanban', period: '2025', sender: '51', rules: 1, status: 'approved' },
			outcome: {
				kind: 'differs',
				facts: [{ fact: 'period', stored: '2025', proven: '2025-08' }],
				units: 2
			}
		},
		{
			id: OLDER_REPORTS.refused,
			...{ form: 'tthc', period: '2025-08', receivedAt: '2026-01-13T02:00:04.266Z' },
			outcome: { kind: 'refused', errors: 1, problem: { code: 'period/mismatch' } }
		}
	]);
	const text = await thuocSo.run('reread', '--lang', 'en');
	expect(text.out).toContain('Refused. Cell A2 reads “Kỳ báo cáo: 8 tháng đầu năm 2025”');
});
