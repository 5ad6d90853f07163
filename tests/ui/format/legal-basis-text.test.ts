import { expect, test } from 'vitest';
import { legalBasisText } from '../../../src/lib/ui/format/legal-basis-text.ts';

test.each([
	['Thông tư 01/2020/TT-VPCP, Biểu số II.06a', 'Circular 01/2020/TT-VPCP, Form II.06a'],
	[
		'Quyết định 766/QĐ-TTg, nhóm chỉ số “Thanh toán trực tuyến”; Nghị định 42/2022/NĐ-CP',
		'Decision 766/QĐ-TTg, index group “Thanh toán trực tuyến”; Decree 42/2022/NĐ-CP'
	],
	['Công văn 793/BTTTT-THH', 'Official Letter 793/BTTTT-THH'],
	['', '']
])('%s names its documents in the language of the page', (vietnamese, english) => {
	expect(legalBasisText(vietnamese, 'vi')).toBe(vietnamese);
	expect(legalBasisText(vietnamese, 'en')).toBe(english);
});
