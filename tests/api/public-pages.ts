import { askJson } from './client.ts';

/** A public page with a value for each of its parameters that the demo data answer. */
export interface PublicPage {
	/** As SvelteKit names it. */
	route: string;
	path: string;
	params: Record<string, string>;
	query: Record<string, string>;
}

const RANKED = {
	level: 'commune',
	period: '2025-08',
	parent: '51',
	geography: 'current',
	release: '4'
};

/** The part of a release that a page of one unit shows. */
const SHOWN = { period: '2025-08', geography: 'current', release: '4' };

const PARAMS: Record<string, string> = {
	indicator: 'on-time-rate',
	id: 'qd-766',
	campaign: '7-nguoi-7-ngay',
	number: '4'
};

const page = (
	route: string,
	query: Record<string, string> = {},
	own: Record<string, string> = {}
): PublicPage => {
	const known = { ...PARAMS, ...own };
	const names = [...route.matchAll(/\[(\w+)\]/gu)].map(([, name = '']) => name);
	const params = Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
	const path = route.replace(/\[(\w+)\]/gu, (_, name: string) => params[name] ?? '');
	return { route: `/(public)${route === '/' ? '' : route}`, path, params, query };
};

/** `sha256`: of a file that was received. */
export const publicPages = (sha256: string): PublicPage[] => [
	page('/'),
	page('/bieu-mau', { form: 'tthc', period: '2025-08', unit: '21025' }),
	page('/bo-chi-so'),
	page('/bo-chi-so/[id]', { ...RANKED, period: '2025-Q3', nhom: 'kind:phuong' }),
	page('/bo-chi-so/[id]/[code]', { ...SHOWN, period: '2025-Q3' }, { code: '21025' }),
	page('/chi-tieu'),
	page('/chien-dich'),
	page('/chien-dich/[campaign]', { den: '2023-08-02' }),
	page('/chien-dich/[campaign]/[unit]', { den: '2023-08-03' }, { unit: '528' }),
	page('/don-vi', { q: 'binh son' }),
	page('/don-vi/[code]', { on: '2023-06-30' }, { code: '528' }),
	page(
		'/don-vi/[code]/dien-bien/[indicator]',
		{ on: '2023-06-30', tu: '2023-01', den: '2023-06', dot: '4' },
		{ code: '528' }
	),
	page('/dot-cong-bo'),
	page('/dot-cong-bo/[number]'),
	page('/giai-thich/[indicator]', RANKED),
	page('/giai-thich/[indicator]/[unit]', { ...SHOWN, parent: '51' }, { unit: '21025' }),
	page('/phuong-phap'),
	page('/receipts', { sha256: 'khong-du-64-ky-tu' }),
	page('/receipts/[sha256]', {}, { sha256 }),
	page('/so-sanh', {
		'don-vi': '21235,21238',
		'chi-tieu': 'on-time-rate',
		nhom: 'kind:xa',
		tu: '2025-08',
		den: '2025-12',
		dot: '4'
	}),
	page('/tro-giup'),
	page('/xep-hang/[indicator]', { ...RANKED, nhom: 'kind:phuong' })
];

/** The SHA-256 of the first file that a figure of the demo data cites. */
export async function citedFile(): Promise<string> {
	const { parts } = await askJson(
		'/api/v1/explain?indicator=on-time-rate&unit=21025&period=2025-08'
	);
	return parts[0].units[0].report.sha256;
}
