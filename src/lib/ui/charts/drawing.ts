import type { FunnelPoint } from '$lib/ui/charts/chart-spec.ts';
import { placeLabels } from '$lib/ui/charts/label-placement.ts';
import { type ChartTheme, FONT, LABEL_FONT } from './chart-theme.ts';

interface Point {
	x: number;
	y: number;
}

type Area = Parameters<typeof placeLabels>[2];

function withTextStyle(ctx: CanvasRenderingContext2D, colour: string, draw: () => void): void {
	ctx.save();
	ctx.font = LABEL_FONT;
	ctx.fillStyle = colour;
	ctx.strokeStyle = colour;
	ctx.textBaseline = 'middle';
	draw();
	ctx.restore();
}

/** Letters on a rim of the page's colour, so that a line behind them does not strike them through. */
function write(
	ctx: CanvasRenderingContext2D,
	text: string,
	{ x, y }: Point,
	ink: ChartTheme
): void {
	ctx.lineJoin = 'round';
	ctx.lineWidth = 4;
	ctx.strokeStyle = ink.page;
	ctx.strokeText(text, x, y);
	ctx.fillText(text, x, y);
}

interface PointNames {
	points: FunnelPoint[];
	/** Points, and the lines that no label may cover. */
	spots: Point[];
	lines: Point[];
	area: Area;
	ink: ChartTheme;
}

/** Names beside the units outside the limits, the furthest first, as far as there is room. */
export function drawPointNames(
	ctx: CanvasRenderingContext2D,
	{ points, spots, lines, area, ink }: PointNames
): void {
	const named = points
		.map((point, place) => ({ ...point, spot: spots[place] }))
		.filter(({ tone }) => tone !== 'similar')
		.sort((a, b) => Math.abs(b.distance) - Math.abs(a.distance));
	withTextStyle(ctx, ink.ink, () => {
		const wanted = named.flatMap(({ name, spot }) => {
			const { width } = ctx.measureText(name);
			return spot ? { x: spot.x, y: spot.y, width, height: FONT.size + 3, text: name } : [];
		});
		for (const { text, left, middle } of placeLabels(wanted, [...spots, ...lines], area))
			write(ctx, text, { x: left, y: middle }, ink);
	});
}

/** The value behind the end of each bar. */
export function drawValues(
	ctx: CanvasRenderingContext2D,
	{ texts, spots, ink }: { texts: string[]; spots: Point[]; ink: ChartTheme }
): void {
	withTextStyle(ctx, ink.ink, () => {
		for (const [place, { x, y }] of spots.entries())
			write(ctx, texts[place] ?? '', { x: x + 6, y }, ink);
	});
}

/** Label of a horizontal line, above its right end. */
export function drawLineName(
	ctx: CanvasRenderingContext2D,
	{ text, y, area, ink }: { text: string; y: number; area: Area; ink: ChartTheme }
): void {
	withTextStyle(ctx, ink.ink, () => {
		const { width } = ctx.measureText(text);
		write(ctx, text, { x: area.right - width, y: y - FONT.size }, ink);
	});
}

/** The total, or a target, as an upright line over all bars. */
export function drawVerticalLine(
	ctx: CanvasRenderingContext2D,
	{ x, area, ink }: { x: number; area: Area; ink: ChartTheme },
	dash: number[]
): void {
	withTextStyle(ctx, ink.edge, () => {
		ctx.setLineDash(dash);
		ctx.beginPath();
		ctx.moveTo(x, area.top);
		ctx.lineTo(x, area.bottom);
		ctx.stroke();
	});
}
