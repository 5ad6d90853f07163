import { Z_95 } from '../figures/interval.ts';

/** Two-sided: 1 in 20 outside by chance, and 1 in 500. */
export const Z_USUAL = Z_95;
export const Z_RARE = 3.090232306167813;

/**
 * Distance of a share of `cases` from the total, in standard errors under the total. It exceeds
 * `Z_USUAL` exactly where the total lies outside the Wilson interval of the share (both are the
 * score test), so the funnel and the marks in the table always agree. Spiegelhalter, "Funnel plots
 * for comparing institutional performance", Statistics in Medicine 24 (2005).
 */
export function funnelDistance(total: number, share: number, cases: number): number {
	const error = Math.sqrt((total * (1 - total)) / cases);
	if (error > 0) return (share - total) / error;
	return share === total ? 0 : Math.sign(share - total) * Infinity;
}

/** Range of shares for a unit with this number of cases, under chance of the given z. */
export function funnelLimits(total: number, cases: number, z: number): [low: number, high: number] {
	const reach = z * Math.sqrt((total * (1 - total)) / cases);
	return [Math.max(0, total - reach), Math.min(1, total + reach)];
}
