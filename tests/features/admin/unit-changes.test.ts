import { expect, test } from 'vitest';
import type { AmendmentCheck, UnitFault } from '../../../src/lib/core/model/unit-amendment.ts';
import { listedCheck } from '../../../src/lib/features/admin/unit-change-tasks.server.ts';
import {
	unitChangeCheckView,
	unitChangesPage
} from '../../../src/lib/features/admin/unit-changes.ts';
import { commune, SHIPPED } from '../../ui/ranking-fixtures.ts';

const text = { units: '', changes: 'a\nb', attributes: '' };
const nothing: AmendmentCheck = {
	...{ faults: [], started: [], ended: [], successions: [], ends: [], attributes: [] }
};
const fault: UnitFault = {
	...{ code: 'is-part', file: 'changes', line: 3, column: 'share', found: 'full', about: '2' }
};

const said = { text, note: '', names: SHIPPED.peerGroups };

test('a fault names the file, line and column, what stands there and what to do', () => {
	const check = listedCheck({ ...nothing, faults: [fault] });
	const { title, faults } = unitChangeCheckView(check, said, 'vi');
	expect(title).toBe('Chưa nạp được: 1 chỗ cần sửa');
	expect(faults).toEqual([
		{
			place: 'Tệp thay đổi, dòng 3, cột share',
			found: 'full',
			says: 'Có 2 đơn vị tiếp nhận, nên cột share (phần) phải là partial.'
		}
	]);
});

test('a fault of a whole line, or of a whole file, names no more than that', () => {
	const places = [{ column: null }, { line: null, column: null }].map(
		(where) =>
			unitChangeCheckView(listedCheck({ ...nothing, faults: [{ ...fault, ...where }] }), said, 'en')
				.faults[0]?.place
	);
	expect(places).toEqual(['Changes, line 3', 'Changes']);
});

test('what is right is told in words, and sent again with the decision', () => {
	const [unit, old] = [commune('20001', 'Xã A'), commune('20002', 'Xã B')];
	const day = { effective: '2027-01-01', legalBasis: '1/NQ' };
	const check: AmendmentCheck = {
		...nothing,
		started: [unit],
		ended: [old],
		successions: [{ unit, ...day, from: [{ unit: old, share: 'full' }] }],
		ends: [{ unit: '20003@2025-07-01', name: 'Xã C', ...day }]
	};
	expect(unitChangeCheckView(listedCheck(check), { ...said, note: 'vì' }, 'vi')).toEqual({
		title: 'Tệp hợp lệ: sẽ có 1 đơn vị mới, 1 đơn vị kết thúc',
		faults: [],
		effects: [
			'Từ 1/1/2027, Xã A được hình thành từ Xã B (1/NQ).',
			'Xã C kết thúc từ 1/1/2027, không có đơn vị kế thừa (1/NQ).'
		],
		unlisted: null,
		text,
		note: 'vì'
	});
});

test('of many faults the first are listed, each cut, and the files are not sent back', () => {
	const long = { ...fault, found: 'x'.repeat(1_000_000) };
	const check = listedCheck({ ...nothing, faults: Array.from({ length: 1_500 }, () => long) });
	const view = unitChangeCheckView(check, { ...said, text: { ...text, units: 'u' } }, 'vi');
	expect(view.title).toBe('Chưa nạp được: 1.500 chỗ cần sửa');
	expect(view.faults).toHaveLength(1_000);
	expect(view.unlisted).toContain('500');
	expect(view.text.units).toBe('');
	expect(JSON.stringify(view).length).toBeLessThan(500_000);
});

test('units of which the same is said stand in one sentence', () => {
	const of = (name: string, value: '1' | '4') => ({
		...{ name, unit: '20001@2025-07-01' as const, attribute: 'volume' as const, value },
		...{ from: '2027-01-01', to: '2027-12-31', source: 'Biểu II.06a năm 2026' }
	});
	const attributes = [of('Xã A', '1'), of('Xã B', '4'), of('Xã C', '1')];
	expect(unitChangeCheckView(listedCheck({ ...nothing, attributes }), said, 'vi')).toMatchObject({
		title: 'Tệp hợp lệ: sẽ ghi 3 đặc điểm',
		effects: [
			'Đơn vị quy mô nhỏ, 1/1/2027 – 31/12/2027: Xã A, Xã C. Nguồn: Biểu II.06a năm 2026.',
			'Đơn vị quy mô lớn, 1/1/2027 – 31/12/2027: Xã B. Nguồn: Biểu II.06a năm 2026.'
		]
	});
});

const words = { vi: 'xã A', en: 'A' };

test('what was loaded stands with who, when and why', () => {
	const made = {
		id: 1,
		at: '2026-11-20T03:00:00.000Z',
		actor: 'quan-tri',
		note: 'vì',
		result: 'x'
	};
	const url = new URL('http://localhost/quan-tri/don-vi?xong=nap');
	const texts = { units: '', changes: 'a\nb\nc\n', attributes: 'd\ne' };
	const unitChange = { units: ['u', '1'], changes: ['c', '2'], attributes: ['a', '3'] };
	const examples = { lateUnit: words, correctedUnit: words, units: ['51'], unitChange };
	const context = { examples, today: '2026-11-28' };
	const page = unitChangesPage([{ ...made, ...texts }], context, url, 'vi');
	expect(page.example).toEqual({ units: 'u\n1', changes: 'c\n2', attributes: 'a\n3' });
	expect(page.done).toBe('Đã nạp thay đổi đơn vị.');
	expect(page.loaded).toMatchObject([{ id: '1', actor: 'quan-tri', note: 'vì', rows: '3' }]);
	expect(page.sizes).toMatchObject({ period: '2026', from: '2027-01-01', to: '2027-12-31' });
});
