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
		'Đợt công bố: những gì có hiệu lực tại một thời điểm, không bao giờ đổi.',
		'What was in force at one moment; it never changes.',
		{
			always: {
				number: positiveInteger('Số thứ tự', 'number'),
				at: moment('Lúc công bố', 'when it was made'),
				note: text('Nội dung', 'what it brings'),
				cut: count(
					'Số của sự kiện cuối trong nhật ký',
					'number of the last event that it contains'
				),
				catalogue: sha256Text('SHA-256 của danh mục khi ấy', 'of the catalogue it was made with'),
				units: sha256Text('SHA-256 của danh sách đơn vị khi ấy', 'of the list of units'),
				head: nullable(
					object(
						'Sự kiện công bố đợt này trong nhật ký; mọi nhật ký về sau đều phải có.',
						'The event that published it; every later log holds it.',
						{
							always: {
								event: positiveInteger('Số của sự kiện', 'number of the event'),
								hash: sha256Text('Mã băm của sự kiện', 'hash of the event')
							}
						}
					)
				),
				supersededBy: nullable(
					positiveInteger('Đợt mới nhất, nếu có đợt mới hơn', 'the newest, if newer')
				)
			}
		}
	)
);

export const releaseList = list(
	schemaRef(release, 'Một đợt', 'one'),
	'Các đợt công bố',
	'the releases'
);

export type ReleaseListAnswer = InferOutput<typeof releaseList>;
