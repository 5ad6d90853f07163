import type {
	CitedCell,
	CitedExpectedReport,
	CitedFigure,
	CitedReport,
	CitedRow,
	ExplainedFormula,
	ExplainedPart,
	ExplainedTerm,
	Explanation,
	TotalExplanation,
	TotalShare
} from '../../core/model/explanation.ts';
import type { Period } from '../../core/model/period.ts';
import { requireRankedLevel } from '../../core/model/unit.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import {
	figureJson,
	integerJson,
	peersJson,
	provenanceJson,
	releaseReferenceJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';
import { explanationApiHref, explanationLink } from '../../ui/links.ts';
import { unrankedJson } from '../ranking/ranking-export.ts';
import type { ExplanationAnswer, TotalExplanationAnswer } from './explanation-schema.ts';

/**
 * An explanation as the API gives it (docs/rules.md §8): from the figure over formula, parts of the
 * period and units to the reports, and for each figure header, line, column, cell text and the
 * SHA-256 of the file.
 */
export function explanationJson(answer: Explanation): ExplanationAnswer {
	const { indicator, release, place, sums } = answer;
	return {
		indicator: indicator.id,
		unit: unitReferenceJson(answer.unit),
		period: periodJson(answer.period),
		geography: answer.geography,
		parent: answer.parent?.code ?? null,
		release: releaseReferenceJson(release),
		...(sums ? figureJson(sums) : { value: null, numerator: null, denominator: null }),
		reason: answer.reason,
		rank: place?.rank ?? null,
		tied: place?.tied ?? null,
		rankRange: place?.rankRange ?? null,
		ranked: place?.ranked ?? null,
		peers: peersJson(peerPositions(place?.peers ?? []).get(answer.unit.id)),
		formula: formulaJson(answer.formula),
		parts: answer.parts.map(partJson),
		statements: answer.statements.map(statementJson),
		...provenanceJson(answer)
	};
}

export const formulaJson = (formula: ExplainedFormula | null) =>
	formula && {
		numerator: formula.numerator.map(termJson),
		denominator: formula.denominator?.map(termJson) ?? null
	};

const periodJson = ({ id, start, end }: Period) => ({ id, start, end });

const termJson = ({ field, times, addUp, sum }: ExplainedTerm) => ({
	field: field.key,
	label: field.label.vi,
	times,
	addUp,
	sum: sum === null ? null : integerJson(sum)
});

export const partJson = ({ period, split, missing, rows }: ExplainedPart) => ({
	period: periodJson(period),
	split,
	missing: missing.map(unitReferenceJson),
	units: rows.map(rowJson)
});

const rowJson = ({ unit, report, figures, due }: CitedRow) => ({
	unit: unitReferenceJson(unit),
	report: report && reportJson(report),
	figures: figures.map((figure) => citedFigureJson(figure, report)),
	...(report === null ? { due: due.map(expectedReportJson) } : {})
});

const reportJson = ({ form, id, receivedAt, sha256, origin, ...read }: CitedReport) => ({
	id,
	form,
	receivedAt,
	sha256,
	origin,
	encoding: read.encoding,
	delimiter: read.delimiter,
	sheet: read.sheet,
	headerLine: read.headerLine
});

const citedFigureJson = (
	{ field, count, cell, isCounted }: CitedFigure,
	report: CitedReport | null
) => ({
	field: field.key,
	value: count,
	counted: isCounted,
	...cellJson(cell),
	sha256: report?.sha256 ?? null
});

const cellJson = (cell: CitedCell | null) => ({
	header: cell?.header ?? null,
	line: cell?.line ?? null,
	column: cell?.column ?? null,
	cell: cell?.text ?? null,
	...(cell?.named == null ? {} : { named: cell.named })
});

const expectedReportJson = ({
	form,
	period,
	deadline,
	arrived,
	isOnTime
}: CitedExpectedReport) => ({
	form: form.id,
	period: periodJson(period),
	deadline,
	onTime: isOnTime,
	report: arrived && reportJson(arrived)
});

function statementJson({ stated, report, cell }: Explanation['statements'][number]) {
	const { statement, period, line } = stated;
	return {
		period: periodJson(period),
		...statement,
		report: reportJson(report),
		...cellJson(cell),
		line,
		sha256: report.sha256
	};
}

/**
 * JSON of the explanation of a total: formula with sums, each unit in the total with its two sums
 * and reports, and each unit outside it with the reason. `explain` links to the cells.
 */
export function totalJson(answer: TotalExplanation): TotalExplanationAnswer {
	const { ranking, release, sums, shares } = answer;
	const inside = new Set(shares.map(({ unit }) => unit.id));
	return {
		indicator: ranking.indicator,
		level: requireRankedLevel(ranking.level),
		parent: ranking.parent,
		period: periodJson(ranking.period),
		geography: ranking.geography,
		release: releaseReferenceJson(release),
		coverage: ranking.coverage,
		...(sums ? figureJson(sums) : { value: null, numerator: null, denominator: null }),
		formula: formulaJson(answer.formula),
		units: shares.map((share) => shareJson(share, answer)),
		excluded: ranking.unranked.filter(({ unit }) => !inside.has(unit.id)).map(unrankedJson),
		...provenanceJson(answer)
	};
}

function shareJson({ unit, sums, place, reason, reports }: TotalShare, answer: TotalExplanation) {
	const link = { ...explanationLink(answer, unit), release: answer.release?.number };
	return {
		unit: unitReferenceJson(unit),
		rank: place?.rank ?? null,
		tied: place?.tied ?? null,
		reason,
		...figureJson(sums),
		reports,
		explain: explanationApiHref(link)
	};
}
