import type { Locale } from '../../core/model/locale.ts';

/** English where `Accept-Language` puts it before Vietnamese, else Vietnamese. */
export function preferredLocale(header: string | null): Locale {
	const weights = new Map(
		(header ?? '').split(',').map((part) => {
			const [tag = '', weight] = part.trim().split(/\s*;\s*q=/u);
			return [tag.toLowerCase().split('-')[0], weight === undefined ? 1 : Number(weight)];
		})
	);
	return (weights.get('en') ?? 0) > (weights.get('vi') ?? 0) ? 'en' : 'vi';
}
