import type { Locale } from '../../core/model/locale.ts';

/** English names of the kinds of Vietnamese legal documents and of their parts. */
const ENGLISH: [string, string][] = [
	['Nghị quyết', 'Resolution'],
	['Nghị định', 'Decree'],
	['Quyết định', 'Decision'],
	['Thông tư', 'Circular'],
	['Công văn', 'Official Letter'],
	['Biểu số', 'Form'],
	['tiêu chí', 'item'],
	['nhóm chỉ số', 'index group'],
	['không có biểu mẫu quốc gia', 'there is no national form']
];

/**
 * The legal basis of the catalogue. The catalogue stores it in Vietnamese; numbers and headings are
 * the same in English: `Quyết định 766/QĐ-TTg` is `Decision 766/QĐ-TTg`.
 */
export const legalBasisText = (legalBasis: string, locale: Locale): string =>
	locale === 'vi'
		? legalBasis
		: ENGLISH.reduce((text, [vi, en]) => text.replaceAll(vi, en), legalBasis);
