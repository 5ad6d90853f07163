import { OBSERVATIONS_HEADER } from './columns.ts';
import { csvContent, requiredQueryParameter, publicGet, type Resource } from './operation.ts';
import { PERIOD, RELEASE } from './parameters.ts';
import { bilingual, text } from './schema.ts';

const OBSERVATION_TAG = 'Số liệu gốc / Observations';

export const observationResource: Resource = {
	tag: {
		name: OBSERVATION_TAG,
		description: bilingual(
			'Từng số đếm mà các đơn vị đã báo cáo, như đợt công bố dùng: mọi bảng xếp hạng đều tính từ đây.',
			'Every count that units reported, as a release has it: what all rankings are computed from.'
		)
	},
	paths: {
		'/api/v1/observations.csv': publicGet({
			id: 'getObservationsCsv',
			tag: OBSERVATION_TAG,
			summary: ['Số liệu gốc, tệp CSV cho máy', 'Reported counts as CSV for programs'],
			parameters: [
				requiredQueryParameter(
					'form',
					'tthc',
					text('Mã biểu mẫu có số đếm (xem /api/v1/forms)', 'id of a form of counts')
				),
				PERIOD,
				RELEASE
			],
			answer: csvContent(
				'UTF-8, dấu phẩy; mỗi đơn vị, kỳ, chỉ số một dòng, kèm mã báo cáo và dòng trong tệp đã nhận. Ô trống: không báo cáo.',
				'UTF-8, comma; a line a unit, period and field, with the report and the line of its file. A blank was not reported.',
				OBSERVATIONS_HEADER
			),
			refused: {
				400: ['unknown-period', 'unknown-release'],
				404: ['unknown-form', 'unknown-release', 'no-release']
			}
		})
	},
	schemas: {}
};
