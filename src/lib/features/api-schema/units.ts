import { queryParameter, jsonContent, publicGet, type Resource } from './operation.ts';
import { ON_DAY, PARENT } from './parameters.ts';
import {
	count,
	day,
	list,
	schemaRef,
	number,
	object,
	oneOf,
	nullable,
	bilingual,
	text,
	type Schema
} from './schema.ts';
import * as shared from './shared-schemas.ts';

const UNIT_TAG = 'Đơn vị / Units';

const NAME: Record<string, Schema> = {
	code: text('Mã của Cục Thống kê; mã được dùng lại', 'its code; codes are reused'),
	name: text('Tên', 'name'),
	validFrom: day('Ngày bắt đầu', 'the first day')
};

const unit = object('Đơn vị hành chính.', 'An administrative unit.', {
	always: {
		...NAME,
		kind: text('Loại: xã, phường, đặc khu, huyện, …', 'what it is: xã, phường, đặc khu, huyện, …'),
		level: shared.level,
		parent: nullable(text('Mã đơn vị cấp trên', 'code of the unit above')),
		validTo: nullable(day('Ngày cuối; null: đang có hiệu lực', 'the last day; null: in force')),
		area: nullable(number('Diện tích, km²', 'in km²')),
		population: nullable(count('Dân số', 'people')),
		position: nullable(
			object('Tọa độ', 'where it lies', {
				always: { lat: number('Vĩ độ', 'latitude'), lon: number('Kinh độ', 'longitude') }
			})
		),
		successors: list(
			object('Đơn vị hôm nay', 'a unit of today', {
				always: {
					...NAME,
					share: oneOf(['full', 'partial'], 'Nhận toàn bộ hay một phần', 'wholly or in part')
				}
			}),
			'Đơn vị không còn: ngày nay thuộc về đâu',
			'of a unit that is no more: what it is part of today'
		)
	}
});

export const unitResource: Resource = {
	tag: {
		name: UNIT_TAG,
		description: bilingual('Tỉnh, huyện, xã, qua mọi thời kỳ.', 'Units of all times.')
	},
	paths: {
		'/api/v1/units': publicGet({
			id: 'listUnits',
			tag: UNIT_TAG,
			summary: ['Các đơn vị', 'The units'],
			about: [
				'Đơn vị có hiệu lực trong một ngày, không nêu thì hôm nay; tìm bằng q mà không nêu ngày hay cấp trên thì tìm trong mọi thời kỳ.',
				'Those in force on a day, or today; a search by q alone looks through those of all times.'
			],
			parameters: [
				queryParameter('level', 'commune', shared.level),
				PARENT,
				ON_DAY,
				queryParameter(
					'q',
					'binh son',
					text('Tên hoặc mã, có dấu hay không', 'name or code, marks or not')
				)
			],
			answer: jsonContent(list(schemaRef('Unit', 'Đơn vị', 'a unit'), 'Các đơn vị', 'the units')),
			refused: { 400: ['unknown-level', 'unknown-date'], 404: ['unknown-unit'] }
		})
	},
	schemas: { Unit: unit }
};
