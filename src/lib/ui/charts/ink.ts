import type { Locale } from '$lib/core/model/locale.ts';

/** The tokens of `app.css` that a canvas needs, as they stand now: light or dark. */
export interface ChartTheme {
	page: string;
	ink: string;
	muted: string;
	line: string;
	edge: string;
	dot: string;
	accent: string;
	warning: string;
}

export function readChartTheme(element: Element): ChartTheme {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		page: token('page'),
		ink: token('ink'),
		muted: token('muted'),
		line: token('line'),
		edge: token('edge'),
		dot: token('dot'),
		accent: token('accent'),
		warning: token('warning')
	};
}

/** What a picture is drawn with. */
export interface ChartContext {
	ink: ChartTheme;
	locale: Locale;
}
