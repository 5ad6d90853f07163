import { expect, test } from 'vitest';
import { checkText, errorsIn } from '../check-text.ts';

const check = (name: string, given = {}) =>
	errorsIn(checkText(`Đơn vị;outgoing_total\n${name};1`, given));

test.each([
	['Huyện Tư Ngĩa', {}, 'unit/unknown', '528'],
	['Phường Nguyễn Nghiêm', {}, 'unit/ambiguous', '21025'],
	['Xã Nghĩa Phú', { period: '2025-03' }, 'unit/not-valid', '21262'],
	['Xã Bình Thanh', { unit: '528' }, 'unit/outside-scope', '21091']
])('%s with %j is %s, and %s is offered', (name, given, code, offered) =>
	expect(check(name, given)).toMatchObject([
		{
			...{ code, line: 2, column: 'Đơn vị', field: 'unit', cell: name },
			candidates: expect.arrayContaining([expect.objectContaining({ code: offered })])
		}
	])
);

test('a unit that ended names its last day', () =>
	expect(check('Xã Nghĩa Phú', { period: '2025-03' })).toMatchObject([
		{ unit: '21253', day: '2024-12-31' }
	]));

test('namesakes are told apart by the unit above each of them', () =>
	expect(check('Phường Nguyễn Nghiêm')).toMatchObject([
		{
			candidates: [
				{ code: '21025', within: 'Thành phố Quảng Ngãi' },
				{ code: '21439', within: 'Thị xã Đức Phổ' }
			]
		}
	]));
