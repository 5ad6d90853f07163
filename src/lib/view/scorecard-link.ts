import type { ScorecardAnswer } from '../model/score.ts';
import type { Unit } from '../model/unit.ts';
import { pathIn } from './link.ts';
import type { Locale } from './locale.ts';

/** What a scorecard's page is asked; what is left out takes the page's default. */
export interface ScorecardLink {
	id: string;
	level?: string | undefined;
	period?: string | undefined;
	/** Null: every unit of the level, wherever it lies. */
	parent?: string | null | undefined;
	release?: number | undefined;
}

export const scorecardHref = (link: ScorecardLink, locale: Locale): string =>
	pathIn(`/bo-chi-so/${link.id}${queryOf(link)}`, locale);

/** The same for programs. */
export const scorecardFileHref = (link: ScorecardLink, ending: '' | '.csv'): string =>
	`/api/v1/scorecards/${link.id}/rankings${ending}${queryOf(link)}`;

export const unitScoreHref = (
	{ id, period, release }: ScorecardLink,
	{ code }: Pick<Unit, 'code'>,
	locale: Locale
): string => pathIn(`/bo-chi-so/${id}/${code}${queryOf({ id, period, release })}`, locale);

/** The question with every part spelled out, the release too: a link that shows this for ever. */
export const linkTo = (answer: ScorecardAnswer): ScorecardLink => ({
	id: answer.card.id,
	level: answer.level,
	period: answer.period.id,
	parent: answer.parent?.code ?? null,
	release: answer.release?.number
});

function queryOf({ level, period, parent, release }: ScorecardLink): string {
	const query = new URLSearchParams();
	if (level !== undefined) query.set('level', level);
	if (period !== undefined) query.set('period', period);
	if (parent !== undefined) query.set('parent', parent ?? '');
	if (release !== undefined) query.set('release', String(release));
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
