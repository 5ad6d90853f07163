import type { InferOutput } from 'valibot';
import {
	component,
	count,
	day,
	list,
	nullable,
	number,
	object,
	oneOf,
	schemaRef,
	text
} from '../api/schema.ts';
import { level } from '../api/shared-schema.ts';

const NAME = {
	code: text(
		'Mã của Tổng cục Thống kê; mã được dùng lại',
		'code of the General Statistics Office; codes are reused'
	),
	name: text('Tên', 'name'),
	validFrom: day('Ngày bắt đầu', 'the first day')
};

export const unit = component(
	'Unit',
	object('Đơn vị hành chính.', 'An administrative unit.', {
		always: {
			...NAME,
			kind: text('Loại: xã, phường, đặc khu, huyện, …', 'kind: xã, phường, đặc khu, huyện, …'),
			level: level,
			parent: nullable(text('Mã đơn vị cấp trên', 'code of the unit above')),
			validTo: nullable(day('Ngày cuối; null: đang có hiệu lực', 'the last day; null: in force')),
			area: nullable(number('Diện tích, km²', 'area in km²')),
			population: nullable(count('Dân số', 'population')),
			position: nullable(
				object('Tọa độ', 'coordinates', {
					always: { lat: number('Vĩ độ', 'latitude'), lon: number('Kinh độ', 'longitude') }
				})
			),
			successors: list(
				object('Đơn vị hiện nay', 'a unit of today', {
					always: {
						...NAME,
						share: oneOf(['full', 'partial'], 'Tiếp nhận toàn bộ hoặc một phần', 'whole or part')
					}
				}),
				'Đơn vị đã kết thúc hoạt động: các đơn vị kế thừa hiện nay',
				'for a dissolved unit: the units that it is part of today'
			)
		}
	})
);

export const unitList = list(schemaRef(unit, 'Đơn vị', 'a unit'), 'Các đơn vị', 'the units');

export type UnitListAnswer = InferOutput<typeof unitList>;
