import { optional, strictObject } from 'valibot';
import { day, text, withExample } from '../api/schema.ts';

export const CAMPAIGN_ID = withExample(
	text('Mã chiến dịch', 'id of the campaign'),
	'7-nguoi-7-ngay'
);

export const CAMPAIGN_UNIT_CODE = withExample(text('Mã đơn vị', 'code of the unit'), '528');

/** The query of a unit in a campaign. */
export const CAMPAIGN_UNIT_QUERY = strictObject({
	by: optional(
		withExample(
			day(
				'Tính đến hết ngày; mặc định: đến ngày cuối có báo cáo',
				'until the end of a day; default: the last reported day'
			),
			'2023-08-03'
		)
	)
});
