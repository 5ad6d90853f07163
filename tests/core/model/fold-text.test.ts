import { describe, expect, test } from 'vitest';
import { stripDiacritics, foldText } from '../../../src/lib/core/model/fold-text.ts';

describe('fold takes for one name', () => {
	test.each([
		['old and new place of the tone', 'Tịnh Hoà', 'Tịnh Hòa'],
		['the tone on y', 'tuỵ', 'tụy'],
		['letters taken apart (NFD)', 'Huyện Tư Nghĩa'.normalize('NFD'), 'Huyện Tư Nghĩa'],
		['the Icelandic Ð', 'huyện Mộ Ðức', 'Huyện Mộ Đức'],
		['the African Ɖ and small ð', 'Ɖông, ðông', 'Đông, đông'],
		['capitals', 'HUYỆN LÝ SƠN', 'Huyện Lý Sơn'],
		['no-break and doubled spaces', ' UBND\u00a0 huyện ', 'UBND huyện'],
		['zero-width signs', 'Ba\u200b Tơ\ufeff', 'Ba Tơ'],
		['a sign right behind the word', 'Kỳ báo cáo:', 'kỳ báo cáo:']
	])('%s', (_, one, other) => expect(foldText(one)).toBe(foldText(other)));
});

describe('fold keeps apart', () => {
	test.each([
		['two communes', 'Bình Thạnh', 'Bình Thanh'],
		['two tones', 'Nghĩa', 'Nghià'],
		['d and đ', 'Duc', 'Đuc']
	])('%s', (_, one, other) => expect(foldText(one)).not.toBe(foldText(other)));
});

test('a folded text stays as it is when folded again', () => {
	for (const text of ['TX.Đức Phổ', 'Trực tiếp, dịch vụ bưu chính', 'hoà/hòa (1)'])
		expect(foldText(foldText(text))).toBe(foldText(text));
});

test('what begins a text begins it when folded, whatever sign follows', () => {
	expect(foldText('Đơn vị báo cáo: UBND tỉnh').startsWith(foldText('đơn vị báo cáo'))).toBe(true);
});

test('bare leaves no mark', () =>
	expect(stripDiacritics('Thị trấn Chợ Chùa, Đắk Tô')).toBe('thi tran cho chua, dak to'));
