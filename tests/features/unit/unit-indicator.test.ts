import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../src/lib/core/model/result.ts';
import type { PeerAttribute } from '../../../src/lib/core/model/peer-group.ts';
import { peerLinks } from '../../../src/lib/features/comparison/comparison-form.ts';
import { seriesView } from '../../../src/lib/features/unit/unit-series.ts';
import { commune, dossiers, named, onTime, SHIPPED } from '../../ui/ranking-fixtures.ts';

const unit = commune('21235', 'Xã Tư Nghĩa');

const series = (...rows: [period: string, good: number | null][]): SeriesPoint[] =>
	rows.map(([period, good]) => ({
		period: named(period),
		figure: good === null ? null : { numerator: BigInt(good), denominator: 100n },
		reason: good === null ? 'not-reported' : null,
		inherited: false,
		breaks: []
	}));

test('beside each figure stands the target of its year and the gap in cases', () => {
	const shown = seriesView(
		series(['2025-11', 97], ['2025-12', null], ['2026-01', 97]),
		onTime,
		unit,
		'vi'
	);
	expect(shown.series.map(({ target }) => target)).toEqual([
		{ target: '98%', gap: 'thiếu 1' },
		{ target: '98%', gap: null },
		null
	]);
	expect(shown.seriesTargets[0]).toBe('Mục tiêu 2025: 98%.');
});

test.for<[what: string, points: SeriesPoint[], target: string | null, drawn: number]>([
	['near it', series(['2025-07', 97], ['2025-08', 99]), 'mục tiêu 2025: 98%', 1],
	[
		'far from it',
		series(['2025-07', 10], ['2025-08', 12]),
		'mục tiêu 2025: 98% (ngoài phạm vi biểu đồ)',
		0
	],
	['in a year without one', series(['2026-07', 97], ['2026-08', 99]), null, 0]
])('the small picture tells its target in words: %s', ([, points, target, drawn]) => {
	const { trend } = seriesView(points, onTime, unit, 'vi');
	expect([trend?.target, trend?.targets.length]).toEqual([target, drawn]);
});

test('without a target the table has no word of one', () => {
	const shown = seriesView(series(['2025-07', 97], ['2025-08', 99]), dossiers, unit, 'vi');
	expect(shown.series.every(({ target }) => target === null)).toBe(true);
	expect(shown.seriesTargets).toEqual([]);
});

test('from a unit to its neighbours in each group in which it is ranked, once each', () => {
	const latest = (...peers: PeerAttribute[]) => ({ latest: { peers } });
	const answer = {
		unit,
		installation: SHIPPED,
		indicators: [
			latest({ dimension: 'kind', value: 'xã' }),
			{ latest: null },
			latest({ dimension: 'kind', value: 'xã' }, { dimension: 'volume', value: '4' })
		]
	};
	expect(peerLinks(answer, 'vi')).toEqual([
		{ text: 'xã', href: '/so-sanh?don-vi=21235&them=cung-nhom' },
		{
			text: 'đơn vị quy mô lớn',
			href: '/so-sanh?don-vi=21235&nhom=volume:4&them=cung-nhom'
		}
	]);
});
