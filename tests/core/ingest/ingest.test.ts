import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { checkText, errorPlaces, lines } from './check-text.ts';
import { reference } from './reference.ts';

const GOOD = lines('unit;outgoing_total;incoming_total', '528;10;20', '529;1.000;-');

test('a sound file comes back as entries with every field of the form', () => {
	expect(checkText(GOOD)).toMatchObject({
		file: {
			name: 'x.csv',
			bytes: GOOD.length,
			encoding: 'utf-8',
			delimiter: ';',
			sheet: null,
			headerLine: 1
		},
		form: 'vanban',
		period: { id: '2023-06' },
		sender: null,
		isDemo: false,
		errors: 0,
		columns: [
			{ field: 'unit', header: 'unit', column: 1 },
			{ field: 'outgoing_total', header: 'outgoing_total', column: 2 },
			{ field: 'incoming_total', header: 'incoming_total', column: 3 }
		],
		entries: [
			{
				unit: '528@2021-01-01',
				line: 2,
				counts: { outgoing_total: 10, incoming_total: 20, outgoing_secret: null }
			},
			{ unit: '529@2021-01-01', line: 3, counts: { outgoing_total: 1000, incoming_total: null } }
		]
	});
});

test('derived figures that the file leaves out are computed', () => {
	const header =
		'unit,received_online,received_direct_post,carried_over,resolved_early,resolved_on_time,resolved_late,pending_in_time,pending_late';
	const { entries } = checkText(lines(header, '528,5,3,2,4,3,1,1,1'), {
		form: 'tthc',
		period: '2023-Q1'
	});
	expect(entries[0]?.counts).toMatchObject({
		received_total: 10,
		resolved_total: 8,
		pending_total: 2
	});
});

test.each([
	['(SỐ LIỆU MINH HOẠ)', true],
	['BÁO CÁO (số liệu giả lập để kiểm thử);;', true],
	['BÁO CÁO SỐ LIỆU CHUYỂN ĐỔI SỐ', false]
])('a title %j says whether the figures are made up: %j', (title, isDemo) => {
	expect(checkText(lines(title, GOOD))).toMatchObject({ isDemo, errors: 0 });
});

describe('bytes that are no table are refused', () => {
	test.each([
		['', ['file/empty']],
		['  \n \n', ['file/empty']],
		['a;b\n1;2', ['header/not-found']],
		['<table></table>', ['file/not-text']]
	])('%j', (text, codes) => expect(errorPlaces(checkText(text))).toEqual(codes));

	test('a file over the limit is not even decoded', () => {
		const bytes = new TextEncoder().encode(GOOD);
		const { problems } = ingest(bytes, { name: 'x' }, { ...reference, maxBytes: 10 });
		expect(problems).toMatchObject([{ code: 'file/too-large', expected: 10, found: bytes.length }]);
	});
});

test('a fault in one row hides nothing in the others', () => {
	const checked = checkText(
		lines(
			'unit;outgoing_total;incoming_total',
			'528;x;20',
			'529;1.5;2',
			'Xã Lạ Hoắc;-1;2',
			'530;1;2'
		)
	);
	expect(errorPlaces(checked)).toEqual([
		'number/unreadable 2 outgoing_total x',
		'number/fraction-in-count 3 outgoing_total 1.5',
		'unit/unknown 4 unit Xã Lạ Hoắc',
		'number/negative 4 outgoing_total -1'
	]);
	expect(checked.entries.map(({ line }) => line)).toEqual([5]);
});

describe('the sender', () => {
	const printed = '- Đơn vị báo cáo: UBND huyện Tư Nghĩa;;';
	test('chosen wins over the one printed', () =>
		expect(checkText(lines(printed, GOOD), { unit: '51' }).sender).toBe('51@2021-01-01'));
	test('printed is kept, and refuses nothing', () =>
		expect(checkText(lines(printed, GOOD))).toMatchObject({ sender: '528@2021-01-01', errors: 0 }));
	test('chosen limits the rows', () =>
		expect(errorPlaces(checkText(GOOD, { unit: '528' }))).toEqual([
			'unit/outside-scope 3 unit 529'
		]));
	test('must be a unit of that day', () =>
		expect(
			errorPlaces(
				checkText(lines('unit;outgoing_total', '21235;1'), { unit: '528', period: '2025-08' })
			)
		).toEqual(['unit/not-valid unit 528']));
});

test('without a period only names that never were are refused, for there is no day to look at', () => {
	const checked = checkText(lines('unit;outgoing_total', '528;1', 'Xã Lạ Hoắc;2'), {
		period: undefined
	});
	expect(errorPlaces(checked)).toEqual([
		'period/unreadable period',
		'unit/unknown 3 unit Xã Lạ Hoắc'
	]);
	expect(checked.entries).toEqual([]);
});

test('an unknown form is no form', () =>
	expect(errorPlaces(checkText(GOOD, { form: 'zzz' }))).toEqual(['header/not-found']));
