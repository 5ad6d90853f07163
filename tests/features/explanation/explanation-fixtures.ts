import type { CitedReport, Explanation } from '../../../src/lib/core/model/explanation.ts';
import { fieldOf } from '../../../src/lib/core/model/form.ts';
import type { PeerGroup } from '../../../src/lib/core/model/peer-group.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { answerFor, commune, named, onTime, province, tthc } from '../../ui/ranking-fixtures.ts';

// An explanation as the use case gives it: a commune that came of two, over two months.

const field = (key: string) => {
	const found = fieldOf(tthc, key);
	if (!found) throw new Error(`no field ${key}`);
	return found;
};

export const report: CitedReport = {
	id: 'report-1',
	form: 'tthc',
	receivedAt: '2025-08-15T02:05:00.000Z',
	sha256: 'ab'.repeat(32),
	origin: 'sample',
	encoding: 'windows-1258',
	delimiter: ';',
	sheet: null,
	headerLine: 6,
	note: null
};

const row = (unit: Explanation['unit'], good: number, done: number, line: number) => ({
	unit,
	report,
	due: [],
	figures: [
		{
			field: field('good'),
			count: good,
			isCounted: true,
			cell: { line, header: 'Đã giải quyết > Đúng hạn', column: 28, text: `${good} `, named: null }
		},
		{
			field: field('done'),
			count: done,
			isCounted: true,
			cell: { line, header: 'Số liệu', column: 3, text: String(done), named: 'Tổng số' }
		}
	]
});

const [first, second, own] = [
	{ ...commune('20001', 'Xã Cũ Một'), validTo: '2025-06-30' },
	{ ...commune('20002', 'Xã Cũ Hai'), validTo: '2025-06-30' },
	commune('20003', 'Xã Mới')
];

const { release, installation } = answerFor([]);

export const explanation: Explanation = {
	release,
	installation,
	isDemo: true,
	sources: [],
	indicator: onTime,
	form: tthc,
	unit: own,
	period: named('2025-Q3'),
	geography: 'period',
	parent: province,
	figure: { numerator: 180n, denominator: 200n },
	reason: null,
	isOfField: false,
	place: { rank: 3, tied: true, ranked: 12, rankRange: [1, 5], peers: [] },
	formula: {
		numerator: [{ field: field('good'), times: 1, addUp: 'sum', sum: 180n }],
		denominator: [{ field: field('done'), times: 1, addUp: 'sum', sum: 200n }]
	},
	sums: { numerator: 180n, denominator: 200n },
	parts: [
		{
			period: named('2025-07'),
			rows: [row(first, 40, 50, 7), row(second, 50, 50, 8)],
			missing: [],
			split: false
		},
		{ period: named('2025-08'), rows: [row(own, 90, 100, 9)], missing: [], split: false }
	],
	statements: [],
	replies: []
};

/** The same with the two groups in which it is ranked, and one in which it is not. */
export const ranked: Explanation = {
	...explanation,
	place: { rank: 3, tied: true, ranked: 12, rankRange: [1, 5], peers: groupsWith(own) }
};

function groupsWith(unit: Unit): PeerGroup[] {
	const [other, third] = answerFor([
		['Xã Một', 40, 40],
		['Xã Hai', 30, 40]
	]).ranking.ranked;
	if (!other || !third) throw new Error('two rows');
	const rows = [
		{ ...other, unit, rankRange: [1, 2] as [number, number] },
		{ ...third, rankRange: [1, 2] as [number, number] }
	];
	return [
		{ dimension: 'kind', value: 'xã', ranked: rows, unranked: [] },
		{ dimension: 'terrain', value: 'island', ranked: rows, unranked: [] },
		{ dimension: 'terrain', value: 'plain', ranked: [other, third], unranked: [] }
	];
}
