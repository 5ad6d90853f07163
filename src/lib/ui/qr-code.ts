import { encode } from 'uqr';

/** A QR code as one path of an SVG: `size` squares in either direction, light ones around it too. */
export interface QrCode {
	size: number;
	path: string;
}

/** uqr makes the squares: small, without dependencies, after the reference code of the standard. */
export function qrCode(text: string): QrCode {
	const { size, data } = encode(text, { ecc: 'M', border: 4 });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}`] : [])));
	return { size, path: dark.map((at) => `${at}h1v1h-1z`).join('') };
}
