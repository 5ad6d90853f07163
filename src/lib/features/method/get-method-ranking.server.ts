import type { RankingResult } from '../../core/model/result.ts';
import { getHeadlineRankings } from '../ranking/headline-rankings.server.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * The ranking that the method page takes its examples from: the first headline of the latest release
 * that is a rate. Null before there is one.
 */
export const getMethodRanking = (app: AppContext): RankingResult | null =>
	getHeadlineRankings(app).headlines.find(({ indicator }) => indicator.kind === 'rate') ?? null;
