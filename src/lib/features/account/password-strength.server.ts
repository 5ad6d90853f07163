import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { stripDiacritics } from '../../core/model/fold-text.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../../server/auth/better-auth.ts';

/** Why a password is not taken. */
export type PasswordWeakness = 'short' | 'long' | 'guessable';

/** 0–4; from 3 on it takes more than 10⁸ guesses, which no lock lets anybody make. */
const MIN_SCORE = 3;

/** Words that stand near every account here, and so at the head of every list of guesses. */
const LOCAL_WORDS = ['thuocso', 'thuoc', 'baocao', 'matkhau', 'quangngai', 'kontum', 'chuyendoiso'];

let meter: ZxcvbnFactory | undefined;

/**
 * Is a password too weak, and why? Length decides, and how soon it would be guessed: zxcvbn knows the
 * common passwords, keyboard rows, dates and repetitions; no rule asks for signs or capitals (OWASP
 * ASVS 5.0, 6.2). `own` are words of the account: its name, its owner's.
 */
export function passwordWeakness(password: string, own: string[]): PasswordWeakness | null {
	if (password.length < MIN_PASSWORD_LENGTH) return 'short';
	if (password.length > MAX_PASSWORD_LENGTH) return 'long';
	meter ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
	const words = [...LOCAL_WORDS, ...own.flatMap(spellings)];
	return meter.check(password, words).score < MIN_SCORE ? 'guessable' : null;
}

/** A name as it is also typed: without marks, in one word, each word of it. */
const spellings = (name: string): string[] =>
	[name, stripDiacritics(name)].flatMap((text) => {
		const words = text.split(/[^\p{L}\p{M}\d]+/u);
		return [text, words.join(''), ...words];
	});
