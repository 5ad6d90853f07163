import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/lib/core/model/indicator.ts';
import { rankingFinding } from '../../../src/lib/features/ranking/headline.ts';
import { answerFor, coverage, dossiers, onTime, type Row } from '../../ui/ranking-fixtures.ts';

const CASES: [why: string, Indicator, Row[], vi: string, en: string][] = [
	[
		'nobody reported',
		onTime,
		[['Xã A'], ['Xã B']],
		'Chưa xếp hạng được đơn vị nào: 0 trong 2 đơn vị đã báo cáo',
		'No unit can be ranked yet: 0 of 2 units have reported'
	],
	[
		'one unit has enough cases',
		onTime,
		[
			['Xã A', 40, 40],
			['Xã B', 2, 3]
		],
		'Chỉ Xã A có đủ số liệu để xếp hạng',
		'Only Xã A has enough figures to be ranked'
	],
	[
		'no interval lies wholly above another',
		onTime,
		[
			['Xã A', 40, 40],
			['Xã B', 39, 40],
			['Xã C', 38, 40]
		],
		'Chưa thể phân định thứ hạng giữa 3 xã, phường',
		'The 3 communes cannot be clearly ranked against each other'
	],
	[
		'some cannot be told apart from the first',
		onTime,
		[
			['Xã A', 40, 40],
			['Xã B', 39, 40],
			['Xã C', 100, 1000]
		],
		'2 trong 3 xã, phường thuộc nhóm dẫn đầu',
		'2 of 3 communes are in the leading group'
	],
	[
		'the first is surely ahead',
		onTime,
		[
			['Xã A', 1000, 1000],
			['Xã B', 800, 1000]
		],
		'Xã A dẫn đầu rõ rệt với 100,0%',
		'Xã A clearly leads with 100.0%'
	],
	[
		'a count has one leader',
		dossiers,
		[
			['Xã A', 0, 1204],
			['Xã B', 0, 3]
		],
		'Xã A đứng đầu với 1.204 hồ sơ',
		'Xã A is first with 1,204 dossiers'
	],
	[
		'a count has several leaders',
		dossiers,
		[
			['Xã A', 0, 12],
			['Xã B', 0, 12],
			['Xã C', 0, 3]
		],
		'2 trong 3 xã, phường cùng đứng đầu với 12 hồ sơ',
		'2 of 3 communes share first place with 12 dossiers'
	],
	[
		'all stand alike',
		coverage,
		[
			['Xã A', 5, 5],
			['Xã B', 7, 7]
		],
		'Cả 2 xã, phường cùng đạt 100,0%',
		'All 2 communes have 100.0%'
	]
];

test.each(CASES)('where %s', (_, indicator, rows, vi, en) => {
	const answer = answerFor(rows, { indicator });
	expect(rankingFinding(answer, 'vi')).toBe(vi);
	expect(rankingFinding(answer, 'en')).toBe(en);
});
