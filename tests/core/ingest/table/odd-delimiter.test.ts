import { describe, expect, test } from 'vitest';
import { problemText } from '../../../../src/lib/ui/i18n/problems/problem-text.ts';
import { checkText, errorsIn } from '../check-text.ts';

const PLAIN = [
	'BÁO CÁO VĂN BẢN',
	'Đơn vị;Tổng số văn bản đi;Văn bản đi điện tử',
	'Huyện Tư Nghĩa;12;7'
].join('\n');

describe('a delimiter that is not accepted is named', () => {
	test.each([
		['^', '^'],
		['~', '~'],
		['#', '#'],
		['!', '!'],
		['\u001f', '\u001f'],
		['¦', '¦'],
		['::', '::'],
		['~^', '~^'],
		['    ', '  ']
	])('%j', (delimiter, found) => {
		const problems = errorsIn(checkText(PLAIN.replaceAll(';', delimiter)));
		expect(problems).toMatchObject([{ code: 'header/not-found', found }]);
	});

	test('in words, with the remedy', () => {
		const [problem] = errorsIn(checkText(PLAIN.replaceAll(';', '^')));
		expect(problem && problemText(problem, 'vi')).toMatch(/“\^”.*\.xlsx/u);
	});
});

test.each(['a^b\n1^2', 'Không có bảng', 'Xin chào!\nSố liệu: đủ'])('not in %j', (text) => {
	const [problem] = errorsIn(checkText(text));
	expect(problem?.code).toBe('header/not-found');
	expect(problem).not.toHaveProperty('found');
});
