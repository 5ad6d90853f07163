import type { DemoSizes } from '../../../src/lib/features/admin/load-demo.server.ts';

const SIZES_NOTE = 'Nhóm quy mô theo số hồ sơ thủ tục hành chính đã tiếp nhận (số liệu minh họa)';

/**
 * When the administrators loaded the sizes of units: before the first release, anew for the units of
 * 1/7/2025, and at the turn of the year. What came in before has to do.
 */
export const DEMO_SIZES: DemoSizes[] = [
	demoSizes('2025-01-17', '2024-10-15/2024-12-14', '2025-01-01', '2025-12-31'),
	demoSizes('2025-07-18', '2025-H1', '2025-07-01', '2025-12-31'),
	demoSizes('2026-01-16', '2025-H2', '2026-01-01', '2026-12-31')
];

function demoSizes(day: string, period: string, from: string, to: string): DemoSizes {
	return { at: `${day}T03:30:00.000Z`, act: 'sizes', period, from, to, note: SIZES_NOTE };
}
