import { createServer, type RequestListener, type Server } from 'node:http';

/** Timeouts for clients, in milliseconds. */
interface ServerTimeouts {
	/** Until its headers are here. */
	headers: number;
	/** Until its whole request is: a file of 16 MiB comes through a line of 0.5 Mbit/s in 270 s. */
	request: number;
	/** Interval of the check for expired connections. */
	look: number;
}

const DEFAULT_TIMEOUTS: ServerTimeouts = { headers: 15_000, request: 300_000, look: 5_000 };
/** A browser sends some twenty. */
const MAX_HEADERS = 100;

/**
 * A server that is patient with slow lines, and not with clients that send a letter a minute to keep
 * a connection for themselves: they get 408 and are gone.
 */
export function createHttpServer(
	answer: RequestListener,
	{ headers, request, look }: ServerTimeouts = DEFAULT_TIMEOUTS
): Server {
	const server = createServer(
		{
			headersTimeout: headers,
			requestTimeout: request,
			connectionsCheckingInterval: look,
			keepAliveTimeout: 5_000
		},
		answer
	);
	server.maxHeadersCount = MAX_HEADERS;
	return server;
}
