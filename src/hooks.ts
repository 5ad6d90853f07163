import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime.js';

/** `/en/xep-hang/…` is the route `/xep-hang/…` in English. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
