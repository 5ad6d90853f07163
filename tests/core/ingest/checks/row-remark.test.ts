import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';

const HEADER = 'unit;outgoing_total;incoming_total';

describe('a text beside a unit that names another period or a plan is refused:', () => {
	test.each([
		['before the code', [`;${HEADER}`, 'Tháng 7;528;1;2'], 'period/mismatch 2 period Tháng 7'],
		['at the end', [`${HEADER};`, '528;1;2;Kế hoạch'], 'period/unreadable 2 period Kế hoạch'],
		['behind the header', [HEADER, '528;1;2;Quý II/2023'], 'period/mismatch 2 period Quý II/2023'],
		['as a code', [`code;${HEADER}`, 'Lũy kế;528;1;2'], 'period/unreadable 2 period Lũy kế'],
		['as an ordinal', [`STT;${HEADER}`, 'Lũy kế;528;1;2'], 'period/unreadable 2 period Lũy kế']
	])('%s', (_, rows, place) => {
		expect(errorPlaces(checkText(lines(...rows)))).toContain(place);
		const book = checkSheets([sheet('Biểu', ...rows.map((row) => row.replaceAll(';', '|')))]);
		expect(errorPlaces(book)).toContain(place);
	});
});

describe('any other text beside a unit says nothing:', () => {
	test.each([
		['a remark', [`${HEADER};`, '528;1;2;đã ký']],
		['the period of the file', [`;${HEADER}`, 'Tháng 6;528;1;2']],
		['an ordinal', [`STT;${HEADER}`, 'a);528;1;2']],
		['a text beside a row without a unit', [`${HEADER};`, '528;1;2;', ';;;Kế hoạch']]
	])('%s', (_, rows) => {
		const checked = checkText(lines(...rows));
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 1]]);
	});
});
