/**
 * The header that saves a response as a file. The plain name is for old programs and holds ASCII
 * only; the other one carries every letter (RFC 6266, RFC 8187). Neither can end the header.
 */
export function attachmentHeader(name: string): string {
	const safe = name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(0, 150);
	const plain = safe.normalize('NFD').replace(/[^\w.() -]/gu, '');
	const coded = encodeURIComponent(safe).replace(/['()*]/gu, (sign) => {
		return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
	});
	return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${coded}`;
}
