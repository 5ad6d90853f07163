import { expect, test } from 'vitest';
import { passwordWeakness } from '../../../src/lib/features/account/password-strength.server.ts';

test.for([
	['eleven characters', 'kX9#vQ2!mZ7', 'short'],
	['nothing', '', 'short'],
	['129 characters', 'kX9#vQ2!mZ7'.repeat(12).slice(0, 129), 'long'],
	['a common password, long enough', 'password1234', 'guessable'],
	['a common one with signs for letters', 'P@ssw0rd1234', 'guessable'],
	['a row of keys', 'qwertyuiop123', 'guessable'],
	['a row of digits', '123456789012', 'guessable'],
	['one letter', 'aaaaaaaaaaaaaaaa', 'guessable'],
	['one word again and again', 'thuocsothuocso', 'guessable'],
	['the name of the province', 'quangngai2025', 'guessable'],
	['the word for it in Vietnamese', 'matkhau123456', 'guessable'],
	['a birthday', '14/08/1985!!', 'guessable'],
	['twelve characters by chance', 'kX9#vQ2!mZ7b', null],
	['128 characters by chance', 'kX9#vQ2!mZ7bTw4%'.repeat(8), null],
	['a sentence without capitals and signs', 'gieng nuoc xanh tre gia 7', null],
	['a sentence with all its marks', 'giếng nước xanh tre già bảy', null],
	['letters that nobody types in Vietnam', 'колодец и старый бамбук', null]
] as const)('%s: %j is %s', ([, password, expected]) => {
	expect(passwordWeakness(password, [])).toBe(expected);
});

test.for([
	['its name', 'tran.thi.bich.lien'],
	['its owner’s name', 'Trần Thị Bích Liên'],
	['its name and a digit', 'tran.thi.bich.lien1'],
	['that name without its marks', 'tran thi bich lien'],
	['that name in one word', 'tranthibichlien'],
	['that name in one word, with its marks', 'TrầnThịBíchLiên'],
	['that name and a year', 'TranThiBichLien1985']
])('%s is as good as no password', ([, password = '']) => {
	const own = ['tran.thi.bich.lien', 'Trần Thị Bích Liên'];
	expect(passwordWeakness(password, own)).toBe('guessable');
});
