import { unitsOn, type UnitList } from '../../../src/lib/core/model/unit.ts';
import { encodeTable } from './encode-table.ts';
import type { DemoFile } from './demo-file.ts';
import { randomSource } from './random.ts';

const DEMO_NOTE = 'Số liệu minh họa, không phải số liệu thật';

/**
 * Made-up ranks of the digital transformation index of 2024, one a district, as the statement that
 * a province would publish: nobody printed one that we could quote.
 */
export function dtiFile(list: UnitList): DemoFile {
	const units = unitsOn(list, '2024-12-31', { level: 'district', parent: '51' });
	const drawn = units
		.map((unit) => ({ unit, lot: randomSource('dti', unit.id).next() }))
		.sort((a, b) => a.lot - b.lot)
		.map(({ unit }, index) => ({ unit, rank: index + 1 }))
		.sort((a, b) => (a.unit.code < b.unit.code ? -1 : 1));
	const rows = drawn.map(({ unit, rank }) => [
		unit.code,
		`trong ${units.length} huyện, thị xã, thành phố`,
		'2024',
		'dti-rank',
		'result',
		String(rank),
		'=',
		DEMO_NOTE,
		`(Minh họa) ${unit.name} xếp thứ ${rank}/${units.length} về chuyển đổi số năm 2024`
	]);
	const head = 'unit scope period indicator kind value qualifier source quote'.split(' ');
	return {
		step: {
			at: '2025-02-10T02:00:00.000Z',
			act: 'report',
			file: 'congbo/congbo-2024-51-minh-hoa.csv',
			form: 'congbo',
			unit: '51',
			origin: 'sample',
			note: DEMO_NOTE
		},
		bytes: encodeTable([head, ...rows], 'bom'),
		rows: drawn.map(({ unit }) => ({ unit, counts: {} }))
	};
}
