import { RequestError } from '../../model/refusal.ts';
import type { Receipt } from '../../model/report.ts';
import type { Locale } from '../../view/locale.ts';
import { receiptJson } from '../../view/receipt-json.ts';
import { uploadErrorText, type UploadErrorCode } from '../../view/unreceived-text.ts';
import { formRead } from '../form-read.ts';
import { ACTS, runTask } from '../jobs/acts.ts';
import { LARGE } from '../jobs/beside.ts';
import type { Sent } from '../receive.ts';
import { onlyUnit } from '../only-unit.ts';
import { RefusedAct } from '../refused-act.ts';
import type { Looking } from '../visible.ts';
import type { World } from '../world.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problem, typeOf } from './problem.ts';
import { reportAsk, type ReportAsk } from './report-ask.ts';
import { refusedAs } from './respond.ts';
import { Unreceived, statusOf } from './unreceived.ts';
import { uploadedFile } from './uploaded-file.ts';

/**
 * A report from a program (docs/rules.md §8): 201 with the receipt of a new report, 200 with that
 * of the same one handed in before, or of a dry run; else a problem document that says what to do.
 */
export async function postReport(
	request: Request,
	world: World,
	{ person, within = person.unit ?? undefined }: Looking
): Promise<Response> {
	const locale = preferredLocale(request.headers.get('Accept-Language'));
	try {
		const ask = reportAsk(new URL(request.url).searchParams, world);
		const file = await uploadedFile(request, world.env.maxUploadBytes);
		const { unit = onlyUnit(world.reference.units, within) } = ask.choices;
		const sent = { ...file, ...ask.choices, unit, within };
		return ask.dryRun
			? tried(world, await triedOf(world, sent), locale)
			: await handedIn(world, sent, ask, person.name, locale);
	} catch (error) {
		if (error instanceof RequestError) return refusedAs(request, error);
		if (error instanceof Unreceived) return unreceived(error.code, error.given, locale);
		if (error instanceof RefusedAct && error.because === 'period-locked')
			return unreceived(error.because, error.what, locale);
		throw error;
	}
}

/** A large file is read beside the thread that serves. */
const triedOf = (world: World, sent: Sent): Promise<Receipt> =>
	sent.bytes.length > LARGE
		? runTask(world, sent.bytes.length, 'tried', sent).result
		: ACTS.tried(world, sent);

/** What would be said of the file; a warning needs its note only when it is handed in. */
const tried = (world: World, receipt: Receipt, locale: Locale): Response =>
	receipt.errors > 0
		? withReceipt('report-refused', world, receipt, locale)
		: Response.json(inWords(world, receipt, locale));

async function handedIn(
	world: World,
	sent: Sent,
	{ note }: ReportAsk,
	actor: string,
	locale: Locale
): Promise<Response> {
	const act = { actor, at: new Date(), origin: 'api', note, approve: false } as const;
	const { receipt, isNew } = await (sent.bytes.length > LARGE
		? runTask(world, sent.bytes.length, 'taken', sent, act).result
		: ACTS.taken(world, sent, act));
	if (receipt.id === null)
		return withReceipt(
			receipt.errors > 0 ? 'report-refused' : 'needs-note',
			world,
			receipt,
			locale
		);
	return Response.json(inWords(world, receipt, locale), {
		status: isNew ? 201 : 200,
		headers: { Location: `/api/v1/reports/${receipt.id}` }
	});
}

const inWords = (world: World, receipt: Receipt, locale: Locale) =>
	receiptJson(receipt, locale, formRead(world, receipt));

function unreceived(code: UploadErrorCode, given: string, locale: Locale): Response {
	const status = statusOf(code);
	return problem({ type: typeOf(code), status, ...uploadErrorText(code, given, locale) });
}

/** The problem document with the receipt beside it; its `status` is HTTP's, as the standard has it. */
function withReceipt(
	code: UploadErrorCode,
	world: World,
	receipt: Receipt,
	locale: Locale
): Response {
	const text = uploadErrorText(code, receipt.file.name, locale);
	return problem({
		...inWords(world, receipt, locale),
		needs_note: code === 'needs-note',
		type: typeOf(code),
		status: statusOf(code),
		...text
	});
}
