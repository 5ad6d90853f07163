import { json, openGet, type Resource } from './operation.ts';
import { count, list, moment, named, object, orNull, place, said, sha256, text } from './schema.ts';

const TAG = 'Đợt công bố / Releases';

const release = object(
	'Đợt công bố: những gì có hiệu lực tại một thời điểm, không bao giờ đổi.',
	'What was in force at one moment; it never changes.',
	{
		always: {
			number: place('Số thứ tự', 'number'),
			at: moment('Lúc công bố', 'when it was made'),
			note: text('Nội dung', 'what it brings'),
			cut: count('Số của sự kiện cuối trong nhật ký', 'number of the last event that it contains'),
			catalogue: sha256('SHA-256 của danh mục khi ấy', 'of the catalogue it was made with'),
			units: sha256('SHA-256 của danh sách đơn vị khi ấy', 'of the list of units'),
			supersededBy: orNull(place('Đợt mới nhất, nếu có đợt mới hơn', 'the newest, if newer'))
		}
	}
);

export const RELEASES: Resource = {
	tag: {
		name: TAG,
		description: said('Số liệu công khai từng đợt.', 'What was made public, when.')
	},
	paths: {
		'/api/v1/releases': openGet({
			id: 'listReleases',
			tag: TAG,
			summary: ['Các đợt công bố, mới nhất trước', 'The releases, the newest first'],
			answer: json(list(named('Release', 'Một đợt', 'one'), 'Các đợt công bố', 'the releases'))
		})
	},
	schemas: { Release: release }
};
