import type { ParamMatcher } from '@sveltejs/kit';

/** The id of something in the catalogue: without it, `x.excel` would pass for an id before `.csv`. */
export const match: ParamMatcher = (text) => /^[a-z0-9-]+$/u.test(text);
