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
	code: text('Mã của Cục Thống kê; mã được dùng lại', 'its code; codes are reused'),
	name: text('Tên', 'name'),
	validFrom: day('Ngày bắt đầu', 'the first day')
};

export const unit = component(
	'Unit',
	object('Đơn vị hành chính.', 'An administrative unit.', {
		always: {
			...NAME,
			kind: text(
				'Loại: xã, phường, đặc khu, huyện, …',
				'what it is: xã, phường, đặc khu, huyện, …'
			),
			level: level,
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
	})
);

export const unitList = list(schemaRef(unit, 'Đơn vị', 'a unit'), 'Các đơn vị', 'the units');

export type UnitListAnswer = InferOutput<typeof unitList>;
