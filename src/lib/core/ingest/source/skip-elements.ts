/** Elements that say nothing where they stand, such as blank rows between the rows of a sheet. */
export interface SkipRule {
	/** Asked between two elements: may one that the pattern matches be passed over here? */
	isAllowed: () => boolean;
	/** Sticky; matches one whole element. */
	pattern: RegExp;
	/** Given the last of the elements that were passed over. */
	skipped: (element: string) => void;
	/** End of an element that is not passed over. */
	end: string;
}

/** Takes the text of a part, piece by piece. */
export interface XmlReader {
	write: (text: string) => void;
	end: () => void;
}

/**
 * Passes over elements that say nothing, by a pattern instead of the parser: a million blank rows are
 * read ten times as fast. It is done only where the parser has come to the end of a tag, so that
 * nothing inside a comment, a text or a tag is taken for an element.
 */
export function createSkipper(
	{ isAllowed, pattern, skipped, end }: SkipRule,
	feed: (text: string) => void,
	isBetween: () => boolean
): XmlReader {
	let rest = '';
	const passOver = (text: string, from: number): number => {
		let [at, last] = [from, -1];
		pattern.lastIndex = at;
		while (pattern.test(text)) {
			last = at;
			at = pattern.lastIndex;
		}
		if (last >= 0) skipped(text.slice(last, at));
		return at;
	};
	return {
		write: (more) => {
			const text = rest + more;
			let at = 0;
			rest = '';
			while (at < text.length) {
				const isSafe = isBetween() && isAllowed();
				if (isSafe) at = passOver(text, at);
				const found = text.indexOf(end, at);
				if (found < 0 && isSafe && text.length - at < MAX_HELD_LETTERS) {
					rest = text.slice(at);
					return;
				}
				const next = found < 0 ? text.length : found + end.length;
				feed(text.slice(at, next));
				at = next;
			}
		},
		end: () => feed(rest)
	};
}

/** The beginning of a row is held back until its end comes, unless it is longer. */
const MAX_HELD_LETTERS = 65_536;
