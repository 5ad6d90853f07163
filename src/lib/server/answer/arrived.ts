import { dayOf } from '../../model/day.ts';
import { hullOf } from '../../model/period.ts';
import { punctuality } from '../../rank/punctuality.ts';
import { firstArrivals } from '../query/arrivals.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import type { Reported } from './reported.ts';

/**
 * The rows of the form that the system fills in by itself, from the arrivals of all others. Reports
 * are held to be due since the first period on which anybody handed in anything.
 */
export function arrivedRows({ store }: World, { catalogue, units, cut, today }: Edition): Reported {
	const forms = catalogue.forms.filter(({ content }) => content === 'counts');
	const arrivals = forms.flatMap((form) =>
		firstArrivals(store, { form: form.id, cut }).map((arrival) => ({ ...arrival, form: form.id }))
	);
	const since = hullOf(arrivals.map(({ period }) => period))?.start;
	const rows =
		since === undefined
			? []
			: punctuality({
					units,
					calendar: catalogue,
					forms,
					arrivals: arrivals.map(({ at, ...arrival }) => ({
						...arrival,
						day: dayOf(new Date(at))
					})),
					since,
					today
				});
	const countedFromSamples = arrivals.some(({ origin }) => origin === 'sample');
	return { rows, origins: new Map(), countedFromSamples };
}
