import { expect, test } from 'vitest';
import { checkText, errorsIn, figuresIn, lines } from '../check-text.ts';

const check = (title: string) =>
	checkText(lines(title, 'STT;Đơn vị;Ký số', '1;Xã Tư Nghĩa;75'), { period: '2025-08' });

test.each(['VĂN BẢN ĐẾN', 'II. Văn bản đến'])(
	'the end of a label below %j, the begin of others, is doubtful',
	(title) =>
		expect(errorsIn(check(title))).toMatchObject([
			{ code: 'header/doubtful-column', at: 'C', expected: 'Ký số', found: title }
		])
);

test.each(['VĂN BẢN ĐI', 'BÁO CÁO VĂN BẢN ĐẾN VÀ ĐI', 'Tháng 8/2025', ''])(
	'below %j it is read',
	(title) => {
		const checked = check(title);
		expect(errorsIn(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_signed')).toEqual([['21235', 75]]);
	}
);
