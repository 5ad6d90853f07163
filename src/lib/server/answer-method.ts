import type { RankingResult } from '../model/answer.ts';
import { answerHome } from './answer-home.ts';
import type { World } from './world.ts';

/**
 * The ranking that the method page takes its examples from: the first headline of the latest release
 * that is a rate. Null before there is one.
 */
export const answerMethod = (world: World): RankingResult | null =>
	answerHome(world).headlines.find(({ indicator }) => indicator.kind === 'rate') ?? null;
