import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { peerGroups } from '../../../src/lib/core/ranking/peer-groups.ts';
import { rankingCsv, rankingJson } from '../../../src/lib/features/ranking/ranking-export.ts';
import { answerFor, dossiers, type Row } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [['Xã A', 39, 40], ['Xã B', 2, 3], ['Xã C']];

test('a ranking has the shape of docs/rules.md §8', () => {
	const json = JSON.parse(JSON.stringify(rankingJson(answerFor(ROWS))));
	expect(json).toMatchObject({
		indicator: 'on-time-rate',
		level: 'commune',
		parent: '51',
		period: { id: '2025-08', start: '2025-07-15', end: '2025-08-14' },
		geography: 'current',
		release: { number: 3, at: '2025-08-20T02:00:00Z', supersededBy: null },
		coverage: { due: 3, reported: 2 },
		total: { value: 41 / 43, numerator: 41, denominator: 43 },
		sample: false,
		sampleNotice: null,
		licence: { id: 'CC-BY-4.0' },
		sources: []
	});
	expect(Object.keys(json.ranked[0])).toEqual([
		'rank',
		'tied',
		'unit',
		'value',
		'numerator',
		'denominator',
		'interval',
		'rankRange',
		'against',
		'previous',
		'moved',
		'report',
		'reports',
		'peers'
	]);
	expect(json.ranked[0]).toMatchObject({
		rank: 1,
		tied: false,
		unit: { code: '20001', name: 'Xã A', validFrom: '2025-07-01' },
		value: 0.975,
		rankRange: [1, 1],
		against: 'similar',
		previous: null,
		report: 'report-20001'
	});
});

test('the unranked have a reason, few cases their value, the missing what is missing', () => {
	const { unranked } = JSON.parse(JSON.stringify(rankingJson(answerFor(ROWS))));
	expect(unranked).toMatchObject([
		{ unit: { code: '20003' }, reason: 'not-reported', missing: [{ period: '2025-08' }] },
		{ unit: { code: '20002' }, reason: 'few-cases', value: 2 / 3, numerator: 2, denominator: 3 }
	]);
	expect(unranked[0]).not.toHaveProperty('value');
});

test('a count is its own numerator and has neither interval nor range', () => {
	const json = JSON.parse(JSON.stringify(rankingJson(answerFor(ROWS, { indicator: dossiers }))));
	expect(json.ranked[0]).toMatchObject({
		value: 40,
		numerator: 40,
		denominator: null,
		interval: null,
		rankRange: null,
		against: null,
		moved: null
	});
});

test('a sum beyond what a double holds keeps all its digits', () => {
	const most = Number.MAX_SAFE_INTEGER;
	const rows: Row[] = [
		['Xã A', 0, most],
		['Xã B', 0, most],
		['Xã C', 0, 1]
	];
	const text = JSON.stringify(rankingJson(answerFor(rows, { indicator: dossiers })));
	expect(text).toContain('"total":{"value":18014398509481984,"numerator":18014398509481983,');
});

test('unpublished figures have no release, made-up ones say so', () => {
	const json = rankingJson(answerFor(ROWS, { answer: { release: null, isDemo: true } }));
	expect(json.release).toBeNull();
	expect(json.sampleNotice).toContain('Số liệu minh họa');
});

test('a row stands among its peers, a group each; a unit with few cases has what it had over longer', () => {
	const plain = answerFor([...ROWS, ['Xã D', 30, 40], ['Phường E', 40, 40]]);
	const kindOf = ({ kind }: { kind: string }) => [{ dimension: 'kind' as const, value: kind }];
	const few = plain.ranking.unranked.find(({ reason }) => reason === 'few-cases');
	if (!few) throw new Error('a unit with few cases expected');
	const pooled = [{ months: 3, figure: { numerator: 20n, denominator: 31n } }];
	const answer = {
		...plain,
		peers: peerGroups(plain.ranking, 'higher', kindOf),
		pooled: new Map([[few.unit.id, pooled]])
	};
	const json = JSON.parse(JSON.stringify(rankingJson(answer)));
	const rows: { unit: { name: string }; peers: unknown }[] = json.ranked;
	expect(rows.map(({ unit, peers }) => [unit.name, peers])).toEqual([
		['Phường E', []],
		['Xã A', [{ dimension: 'kind', value: 'xã', rank: 1, tied: false, of: 2, rankRange: [1, 1] }]],
		['Xã D', [{ dimension: 'kind', value: 'xã', rank: 2, tied: false, of: 2, rankRange: [2, 2] }]]
	]);
	const unranked: { unit: { code: string }; pooled?: unknown }[] = json.unranked;
	expect(unranked.find(({ unit }) => unit.code === few.unit.code)?.pooled).toEqual([
		{ months: 3, value: 20 / 31, numerator: 20, denominator: 31 }
	]);
	const [row] = Papa.parse<Record<string, string>>(rankingCsv(answer, 'plain'), {
		header: true
	}).data.filter(({ unit_name }) => unit_name === 'Xã D');
	expect(row).toMatchObject({
		peers_kind: 'xã',
		peers_kind_rank: '2',
		peers_kind_of: '2',
		peers_terrain_rank: '',
		pooled_3_numerator: ''
	});
});
