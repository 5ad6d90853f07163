import { expect, test } from 'vitest';
import { contactView } from '../../src/lib/ui/contact.ts';

const office = { vi: 'Văn phòng', en: 'Office' };
const note = { vi: 'giờ hành chính', en: 'office hours' };
const mail = { href: 'mailto:a@b.example', text: 'a@b.example' };
const phone = { href: 'tel:+84000000000', text: '+84 000 000.000' };

test.each([
	['an office alone', { office }, { office: 'Văn phòng', note: null, links: [] }],
	['e-mail alone', { email: 'a@b.example' }, { office: null, note: null, links: [mail] }],
	['telephone alone', { telephone: phone.text }, { office: null, note: null, links: [phone] }],
	[
		'everything',
		{ office, note, email: 'a@b.example', telephone: phone.text },
		{ office: 'Văn phòng', note: 'giờ hành chính', links: [mail, phone] }
	],
	['a note alone, which is no contact', { note }, null],
	['nothing', undefined, null]
])('%s', (_, contact, view) => expect(contactView(contact, 'vi')).toEqual(view));

test('is in the language of the page', () =>
	expect(contactView({ office, note }, 'en')).toMatchObject({
		office: 'Office',
		note: 'office hours'
	}));
