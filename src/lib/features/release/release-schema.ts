import type { InferOutput } from 'valibot';
import {
	component,
	count,
	list,
	moment,
	nullable,
	object,
	positiveInteger,
	schemaRef,
	sha256Text,
	text
} from '../api/schema.ts';

export const release = component(
	'Release',
	object(
		'Đợt công bố: số liệu có hiệu lực tại một thời điểm, không bao giờ thay đổi.',
		'A release: the figures in force at one time; it never changes.',
		{
			always: {
				number: positiveInteger('Số thứ tự', 'number'),
				at: moment('Thời điểm công bố', 'time of publication'),
				note: text('Ghi chú về nội dung', 'note about its content'),
				cut: count('Số của sự kiện cuối trong nhật ký', 'number of its last event in the log'),
				catalogue: sha256Text('SHA-256 của danh mục của đợt', 'SHA-256 of its catalogue'),
				units: sha256Text('SHA-256 của danh sách đơn vị của đợt', 'SHA-256 of its list of units'),
				head: nullable(
					object(
						'Sự kiện công bố đợt này; mọi nhật ký về sau phải có sự kiện này.',
						'The event that published it; every later log must contain it.',
						{
							always: {
								event: positiveInteger('Số của sự kiện', 'number of the event'),
								hash: sha256Text('Mã băm của sự kiện', 'hash of the event')
							}
						}
					)
				),
				supersededBy: nullable(
					positiveInteger(
						'Đợt mới nhất, nếu có đợt mới hơn',
						'number of the latest release, if there is a newer one'
					)
				)
			}
		}
	)
);

export const releaseList = list(
	schemaRef(release, 'Một đợt', 'a release'),
	'Các đợt công bố',
	'the releases'
);

export type ReleaseListAnswer = InferOutput<typeof releaseList>;
