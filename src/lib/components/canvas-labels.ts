import type { FunnelPoint } from '$lib/view/picture.ts';
import { placeLabels } from '$lib/view/place-labels.ts';
import type { Ink } from './ink.ts';

export const FONT = { family: '"Be Vietnam Pro", system-ui, sans-serif', size: 12 };
export const LABEL_FONT = `${FONT.size}px ${FONT.family}`;

/** A target is dashed longer than anything else in a picture. */
export const TARGET_DASH = [10, 4];

interface Spot {
	x: number;
	y: number;
}

type Area = Parameters<typeof placeLabels>[2];

function inPen(ctx: CanvasRenderingContext2D, colour: string, draw: () => void): void {
	ctx.save();
	ctx.font = LABEL_FONT;
	ctx.fillStyle = colour;
	ctx.strokeStyle = colour;
	ctx.textBaseline = 'middle';
	draw();
	ctx.restore();
}

/** Letters on a rim of the page's colour, so that a line behind them does not strike them through. */
function write(ctx: CanvasRenderingContext2D, text: string, { x, y }: Spot, ink: Ink): void {
	ctx.lineJoin = 'round';
	ctx.lineWidth = 4;
	ctx.strokeStyle = ink.page;
	ctx.strokeText(text, x, y);
	ctx.fillText(text, x, y);
}

interface Names {
	points: FunnelPoint[];
	/** Where the points stand, and where the lines run that no name may cover. */
	spots: Spot[];
	lines: Spot[];
	area: Area;
	ink: Ink;
}

/** Names beside the units outside the limits, the furthest first, as far as there is room. */
export function writeNames(
	ctx: CanvasRenderingContext2D,
	{ points, spots, lines, area, ink }: Names
): void {
	const named = points
		.map((point, place) => ({ ...point, spot: spots[place] }))
		.filter(({ tone }) => tone !== 'similar')
		.sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance));
	inPen(ctx, ink.ink, () => {
		const wanted = named.flatMap(({ name, spot }) => {
			const { width } = ctx.measureText(name);
			return spot ? { x: spot.x, y: spot.y, width, height: FONT.size + 3, text: name } : [];
		});
		for (const { text, left, middle } of placeLabels(wanted, [...spots, ...lines], area))
			write(ctx, text, { x: left, y: middle }, ink);
	});
}

/** The value behind the end of each bar. */
export function writeValues(
	ctx: CanvasRenderingContext2D,
	{ texts, spots, ink }: { texts: string[]; spots: Spot[]; ink: Ink }
): void {
	inPen(ctx, ink.ink, () => {
		for (const [place, { x, y }] of spots.entries())
			write(ctx, texts[place] ?? '', { x: x + 6, y }, ink);
	});
}

/** What a line across the picture is, above its right end. */
export function nameLine(
	ctx: CanvasRenderingContext2D,
	{ text, y, area, ink }: { text: string; y: number; area: Area; ink: Ink }
): void {
	inPen(ctx, ink.ink, () => {
		const { width } = ctx.measureText(text);
		write(ctx, text, { x: area.right - width, y: y - FONT.size }, ink);
	});
}

/** The total, or a target, as an upright line over all bars. */
export function drawUpright(
	ctx: CanvasRenderingContext2D,
	{ x, area, ink }: { x: number; area: Area; ink: Ink },
	dash: number[]
): void {
	inPen(ctx, ink.edge, () => {
		ctx.setLineDash(dash);
		ctx.beginPath();
		ctx.moveTo(x, area.top);
		ctx.lineTo(x, area.bottom);
		ctx.stroke();
	});
}
