/** A text as windows-1258 writes it: most tones as marks of their own behind the letter. */
export const splitTones = (text: string) =>
	text.replace(/\p{L}/gu, (letter) => {
		const [, base = '', tone = ''] =
			/^(.+?)([\u0300\u0301\u0303\u0309\u0323]?)$/u.exec(reorder(letter)) ?? [];
		return base.normalize('NFC') + tone;
	});
const reorder = (letter: string) => {
	const marks = letter.normalize('NFD');
	const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? '';
	return marks.replace(tone, '') + tone;
};
