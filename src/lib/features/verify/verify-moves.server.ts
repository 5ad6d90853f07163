import type { Move } from '../../core/model/act.ts';
import type { Finding } from '../../core/model/verification.ts';
import type { LoggedMove } from './recorded-log.server.ts';
import { createFinding } from './finding.server.ts';

/** Acts on each report, oldest first, by its public id. */
export type MovesByReport = ReadonlyMap<string, LoggedMove[]>;

export const groupMoves = (moves: LoggedMove[]): MovesByReport =>
	Map.groupBy(moves, ({ subject }) => subject);

/** Moves allowed after a move. Stated here again, because the rules of `review.ts` are what is verified. */
const NEXT_MOVES: Record<Move | 'nothing', Move[]> = {
	nothing: ['submitted'],
	submitted: ['approved', 'returned', 'withdrawn'],
	approved: ['withdrawn'],
	returned: [],
	withdrawn: []
};

/** Moves that no report can make: an approval of what was returned, or of what never came. */
export function* verifyMoves(moves: MovesByReport): Iterable<Finding> {
	for (const [report, made] of moves) {
		let last: Move | 'nothing' = 'nothing';
		for (const { seq, act } of made) {
			if (!NEXT_MOVES[last].includes(act))
				yield createFinding('event/turn', { event: seq, report }, { stored: `${last} → ${act}` });
			last = act;
		}
	}
}

/** The reports that stand at a cut of the log, each with the number of its approval. */
export function approvalsInForce(moves: MovesByReport, cut: number): Map<string, number> {
	const standing = new Map<string, number>();
	for (const [report, made] of moves) {
		const until = made.filter(({ seq }) => seq <= cut);
		const approval = until.findLast(({ act }) => act === 'approved');
		const isWithdrawn = until.some(({ act }) => act === 'withdrawn');
		if (approval && !isWithdrawn) standing.set(report, approval.seq);
	}
	return standing;
}
