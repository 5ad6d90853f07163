import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { formOf, type Measure } from '../../core/model/catalogue.ts';
import type { Day } from '../../core/model/day.ts';
import { formerUnits, senderOfFormerUnits } from '../../core/model/former-units.ts';
import { type Form, formOn } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { unitOn, unitsOn, type Unit, type UnitList } from '../../core/model/unit.ts';
import { snapshotOf } from '../../server/snapshot/as-of-snapshot.ts';
import { lastEndedPeriod } from '../ranking/ranking-periods.server.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';

/** A template that somebody asks for; what is left out is the last period and the own province. */
export interface TemplateQuestion {
	form: string;
	period: string | null;
	unit: string | null;
}

export interface TemplateResult {
	/** Without the fields that are not asked for any more in the period. */
	form: Form;
	period: Period;
	sender: Unit;
	/** Reporting units on the last day of the period: the sender, all units below it and its former units. */
	units: Unit[];
	/** Indicators that published figures may belong to. */
	indicators: Indicator[];
	/** Units of measure of the fields. */
	measures: Measure[];
}

/** Throws `RequestError` for a form, period or unit that does not exist, or a form that nobody fills in. */
export function getTemplate(app: AppContext, question: TemplateQuestion): TemplateResult {
	const { catalogue, units } = app.reference;
	const form = formOf(catalogue, question.form);
	if (!form || form.content === 'system')
		throw new RequestError('unknown-form', {
			given: question.form,
			offers: formOffers(fillableForms(app))
		});
	const period =
		question.period === null
			? lastEndedPeriod(form, snapshotOf(app, 'live'))
			: readPeriod(question.period, form.calendar);
	if (period === null) throw new RequestError('unknown-period', { given: question.period ?? '' });
	const sender = senderOn(units, question.unit ?? catalogue.installation.province, period.end);
	const below = unitsOn(units, period.end, { parent: sender.code });
	const former = formerUnits(units, sender, period.end);
	const due = [...(former.length > 0 ? former : [sender]), ...below].filter(({ level }) =>
		form.levels.includes(level)
	);
	const filledIn = formOn(form, period.end);
	const { indicators, headers } = catalogue;
	const measures = headers?.measures ?? [];
	return { form: filledIn, period, sender, units: due, indicators, measures };
}

/** The unit that sends for a code on a day; a later unit sends for the former ones that it took up. */
function senderOn(units: UnitList, code: string, day: Day): Unit {
	const present = units.byCode.get(code)?.find(({ validTo }) => validTo === null) ?? null;
	const later = senderOfFormerUnits(units, present, unitOn(units, code, day), day);
	return later ?? unitInForce(units, code, day);
}

/** The forms that people fill in. */
export const fillableForms = ({ reference }: AppContext): Form[] =>
	reference.catalogue.forms.filter(({ content }) => content !== 'system');

const formOffers = (forms: Form[]) => forms.map(({ id, title }) => ({ id, label: title.vi }));
