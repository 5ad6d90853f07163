import { jsonContent, publicGet, type Resource } from './operation.ts';
import {
	count,
	list,
	moment,
	schemaRef,
	object,
	nullable,
	positiveInteger,
	bilingual,
	sha256Text,
	text
} from './schema.ts';

const RELEASE_TAG = 'Đợt công bố / Releases';

const release = object(
	'Đợt công bố: những gì có hiệu lực tại một thời điểm, không bao giờ đổi.',
	'What was in force at one moment; it never changes.',
	{
		always: {
			number: positiveInteger('Số thứ tự', 'number'),
			at: moment('Lúc công bố', 'when it was made'),
			note: text('Nội dung', 'what it brings'),
			cut: count('Số của sự kiện cuối trong nhật ký', 'number of the last event that it contains'),
			catalogue: sha256Text('SHA-256 của danh mục khi ấy', 'of the catalogue it was made with'),
			units: sha256Text('SHA-256 của danh sách đơn vị khi ấy', 'of the list of units'),
			supersededBy: nullable(
				positiveInteger('Đợt mới nhất, nếu có đợt mới hơn', 'the newest, if newer')
			)
		}
	}
);

export const releaseResource: Resource = {
	tag: {
		name: RELEASE_TAG,
		description: bilingual('Số liệu công khai từng đợt.', 'What was made public, when.')
	},
	paths: {
		'/api/v1/releases': publicGet({
			id: 'listReleases',
			tag: RELEASE_TAG,
			summary: ['Các đợt công bố, mới nhất trước', 'The releases, the newest first'],
			answer: jsonContent(
				list(schemaRef('Release', 'Một đợt', 'one'), 'Các đợt công bố', 'the releases')
			)
		})
	},
	schemas: { Release: release }
};
