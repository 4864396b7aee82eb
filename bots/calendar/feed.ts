/**
 * `GET /calendar/<token>.ics`: a practitioner's agenda for the calendar that subscribes to it. Whoever has the address reads it, nobody
 * else learns that it exists: a token that opens nothing and an address that was never made get the same answer.
 */
import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type pg from 'pg';
import { calendarFeed } from '../../conversation/calendar-feed.ts';
import { serverCopy } from '../../conversation/copy/operator.ts';
import { type Practice, practitionerOf } from '../../domain/practice.ts';
import { findFeed, readFeed, stampFeed } from '../../prisma/calendar-feed.ts';
import { networkOf } from '../web/origin.ts';
import { RateTable } from '../web/rate.ts';

/** A calendar looks every few minutes, on a few devices; a guesser gets nowhere. */
const RATE = { burst: 30, everyMs: 2_000 };

export interface FeedOptions {
  pool: pg.Pool;
  practices: readonly Practice[];
  now: () => number;
  /** Proxies in front that append to `X-Forwarded-For`. */
  trustedProxies?: number;
}

export function feedRoutes({ pool, practices, now, trustedProxies = 0 }: FeedOptions): Router {
  const rate = new RateTable(RATE);

  async function answer(request: Request, response: Response): Promise<void> {
    response.set({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
    const at = now();
    const [, token = ''] = /^(.+)\.ics$/.exec(request.params.file ?? '') ?? [];
    // Behind an undeclared proxy of this machine everybody has its address: there, each calendar counts for itself.
    if (!rate.take(networkOf(request, { trustedProxies }) ?? token.slice(0, 43), at)) {
      response.set('Retry-After', '60').status(429).type('text').send('Trop de demandes. Réessayez dans une minute.\n');
      return;
    }
    const feed = await findFeed(pool, token);
    const practice = practices.find(({ id }) => id === feed?.practice);
    const practitioner = practice && feed ? practitionerOf(practice, feed.practitioner) : undefined;
    if (!feed || !practice || !practitioner) {
      response.status(404).type('text').send(serverCopy.noSuchAddress);
      return;
    }
    const content = calendarFeed(practice, practitioner, await readFeed(pool, practice, feed, at));
    const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
    const changedAt = await stampFeed(pool, feed, etag, at);
    response.set({ ETag: etag, 'Last-Modified': new Date(changedAt).toUTCString() });
    response.set('Content-Type', 'text/calendar; charset=utf-8');
    response.set('Content-Disposition', 'inline; filename="agenda.ics"');
    // Express answers 304 when the subscriber already holds this.
    response.send(content);
  }

  const router = Router();
  router.get('/calendar/:file', (request, response, next) => void answer(request, response).catch(next));
  return router;
}
