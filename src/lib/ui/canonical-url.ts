import { queryText } from './query-text.ts';

const SNAPSHOT = ['geography', 'release'];

const RANKING = ['level', 'period', 'parent', ...SNAPSHOT];

/**
 * Parameters of each public page by its route, in the order of the canonical address. A page ignores
 * every other parameter. A test compares the lists with the parameters that the pages read.
 */
export const PAGE_PARAMETERS = {
	'/(public)': [],
	'/(public)/bieu-mau': ['form', 'period', 'unit'],
	'/(public)/bo-chi-so': [],
	'/(public)/bo-chi-so/[id]': [...RANKING, 'nhom'],
	'/(public)/bo-chi-so/[id]/[code]': ['period', ...SNAPSHOT],
	'/(public)/chi-tieu': [],
	'/(public)/chien-dich': [],
	'/(public)/chien-dich/[campaign]': ['den'],
	'/(public)/chien-dich/[campaign]/[unit]': ['den'],
	'/(public)/don-vi': ['q'],
	'/(public)/don-vi/[code]': ['on'],
	'/(public)/don-vi/[code]/dien-bien/[indicator]': ['on', 'tu', 'den', 'dot'],
	'/(public)/dot-cong-bo': [],
	'/(public)/dot-cong-bo/[number]': [],
	'/(public)/giai-thich/[indicator]': RANKING,
	'/(public)/giai-thich/[indicator]/[unit]': ['period', 'parent', ...SNAPSHOT],
	'/(public)/phuong-phap': [],
	'/(public)/receipts': ['sha256'],
	'/(public)/receipts/[sha256]': [],
	'/(public)/so-sanh': ['don-vi', 'chi-tieu', 'nhom', 'them', 'tu', 'den', 'dot'],
	'/(public)/tro-giup': [],
	'/(public)/xep-hang/[indicator]': [...RANKING, 'nhom']
} as const satisfies Record<string, readonly string[]>;

type PublicRoute = keyof typeof PAGE_PARAMETERS;

const isPublicRoute = (route: string): route is PublicRoute =>
	Object.hasOwn(PAGE_PARAMETERS, route);

export const pageParameters = (route: PublicRoute): readonly string[] => PAGE_PARAMETERS[route];

/** Texts that a route reads from a query: a page its parameters, any other route all. */
export const textsRead = (route: string, query: URLSearchParams): string[] =>
	(isPublicRoute(route) ? pageParameters(route) : [...query.keys()]).flatMap((name) =>
		textsOf(query, name)
	);

/** Lists whose values may be repeated or separated by commas. */
const LISTS = ['don-vi', 'chi-tieu'];

/** Texts of a parameter: the parts of a list; of any other the first value, which a page reads. */
export const textsOf = (query: URLSearchParams, name: string): string[] =>
	LISTS.includes(name)
		? query.getAll(name).flatMap((text) => text.split(','))
		: [query.get(name) ?? ''];

/** Of a repeated parameter a page reads the first value. */
const valueOf = (query: URLSearchParams, name: string): string =>
	LISTS.includes(name) ? query.getAll(name).join(',') : (query.get(name) ?? '');

/** A blank value means that nothing is asked; a blank `parent` asks for all units. */
const isAsked = (query: URLSearchParams, name: string): boolean =>
	name === 'parent' ? query.has(name) : valueOf(query, name) !== '';

/**
 * The one address of a public page: below the origin of the installation, with the known parameters in
 * a fixed order. Null for the pages of signed-in users, which search engines do not read.
 */
export function canonicalUrl(
	origin: string,
	route: string | null,
	{ pathname, searchParams }: URL
): string | null {
	if (route === null || !isPublicRoute(route)) return null;
	const asked = pageParameters(route).filter((name) => isAsked(searchParams, name));
	return origin + pathname + queryText(asked.map((name) => [name, valueOf(searchParams, name)]));
}
