import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { stripDiacritics } from '../../model/name.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './library.ts';

/** Why a password is not taken. */
export type WeakBecause = 'short' | 'long' | 'guessable';

/** 0–4; from 3 on it takes more than 10⁸ guesses, which no lock lets anybody make. */
const STRONG = 3;

/** Words that stand near every account here, and so at the head of every list of guesses. */
const OURS = ['thuocso', 'thuoc', 'baocao', 'matkhau', 'quangngai', 'kontum', 'chuyendoiso'];

let meter: ZxcvbnFactory | undefined;

/**
 * Is a password too weak, and why? Length decides, and how soon it would be guessed: zxcvbn knows the
 * common passwords, keyboard rows, dates and repetitions; no rule asks for signs or capitals (OWASP
 * ASVS 5.0, 6.2). `own` are words of the account: its name, its owner's.
 */
export function weakness(password: string, own: string[]): WeakBecause | null {
	if (password.length < SHORTEST_PASSWORD) return 'short';
	if (password.length > LONGEST_PASSWORD) return 'long';
	meter ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
	const words = [...OURS, ...own.flatMap(spellings)];
	return meter.check(password, words).score < STRONG ? 'guessable' : null;
}

/** A name as it is also typed: without marks, in one word, each word of it. */
const spellings = (name: string): string[] =>
	[name, stripDiacritics(name)].flatMap((text) => {
		const words = text.split(/[^\p{L}\p{M}\d]+/u);
		return [text, words.join(''), ...words];
	});
