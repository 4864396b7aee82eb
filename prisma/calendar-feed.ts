/**
 * The private calendar addresses of practitioners: made, revoked, found, and what they show. Only a hash of the token is kept; it is looked up by that
 * hash, so that the time of an answer says nothing about a token.
 */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { FeedMatter } from '../conversation/calendar-feed.ts';
import { withAbsences } from '../domain/absence.ts';
import { type Practice, practitionerOf } from '../domain/practice.ts';
import { type Instant, localDateOf } from '../domain/time.ts';
import { readAbsences } from './desk-agenda.ts';
import { type AppointmentRow, appointmentOf, instantOf } from './rows.ts';

const DAY = 86_400_000;
/** A calendar shows the last month, and as far as anything can be booked. */
const DAYS_BEFORE = 31;
const DAYS_AFTER = 400;
/** A cancelled appointment stays, marked as such, for this long after the time it had. */
const CANCELLED_DAYS = 7;
/** 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/;

export interface Feed {
  practice: string;
  practitioner: string;
  tokenHash: string;
}

export interface FeedState {
  /** The beginning of the hash: enough to tell addresses apart, useless to guess one. */
  name: string;
  createdAt: Instant;
  revokedAt: Instant | null;
  readAt: Instant | null;
}

/** A new address for this practitioner, beside those there are. The token is shown once and kept nowhere. */
export async function makeFeed(pool: pg.Pool, practice: string, practitioner: string, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    'INSERT INTO calendar_feed (practice, token_hash, practitioner, created_at) VALUES ($1, $2, $3, $4)',
    [practice, hashOf(token), practitioner, new Date(now)],
  );
  return token;
}

/** Ends every address of this practitioner; how many were alive. */
export async function revokeFeeds(
  pool: pg.Pool,
  practice: string,
  practitioner: string,
  now: Instant,
): Promise<number> {
  const { rowCount } = await pool.query(
    'UPDATE calendar_feed SET revoked_at = $3 WHERE practice = $1 AND practitioner = $2 AND revoked_at IS NULL',
    [practice, practitioner, new Date(now)],
  );
  return rowCount ?? 0;
}

/** Every address that was ever made for this practitioner, the newest first. */
export async function listFeeds(pool: pg.Pool, practice: string, practitioner: string): Promise<FeedState[]> {
  const { rows } = await pool.query<{
    token_hash: string;
    created_at: Date;
    revoked_at: Date | null;
    read_at: Date | null;
  }>(
    `SELECT token_hash, created_at, revoked_at, read_at FROM calendar_feed
     WHERE practice = $1 AND practitioner = $2 ORDER BY created_at DESC, token_hash`,
    [practice, practitioner],
  );
  return rows.map((row) => ({
    name: row.token_hash.slice(0, 8),
    createdAt: row.created_at.getTime(),
    revokedAt: row.revoked_at?.getTime() ?? null,
    readAt: row.read_at?.getTime() ?? null,
  }));
}

/** Whose calendar a token opens; null when it opens none (any more). */
export async function findFeed(pool: pg.Pool, token: string): Promise<Feed | null> {
  if (!TOKEN.test(token)) return null;
  const { rows } = await pool.query<{ practice: string; practitioner: string; token_hash: string }>({
    name: 'feed',
    text: 'SELECT practice, practitioner, token_hash FROM calendar_feed WHERE token_hash = $1 AND revoked_at IS NULL',
    values: [hashOf(token)],
  });
  const row = rows[0];
  return row ? { practice: row.practice, practitioner: row.practitioner, tokenHash: row.token_hash } : null;
}

/**
 * The last state of each chain in this practitioner's agenda; holds are not shown, and neither are holds that were given up. One that
 * moved to a colleague is, here, cancelled.
 */
const ENTRIES = `
  SELECT to_jsonb(last) AS row FROM (
    SELECT DISTINCT ON (chain) * FROM appointment
    WHERE practice = $1 AND practitioner = $2 AND start_at < $4 AND end_at > $3
      AND (status IN ('booked', 'arrived', 'fulfilled', 'noshow') OR (status = 'cancelled' AND code_hash IS NOT NULL))
    ORDER BY chain, version DESC, (status <> 'cancelled') DESC
  ) AS last
  WHERE last.status <> 'cancelled' OR last.end_at > $5
  ORDER BY last.start_at, last.chain`;

/** What the calendar shows of the practice it belongs to, absences of the practice's file and declared ones alike. */
export async function readFeed(pool: pg.Pool, practice: Practice, feed: Feed, now: Instant): Promise<FeedMatter> {
  const since = localDateOf(now - DAYS_BEFORE * DAY, practice.timeZone);
  const whole = withAbsences(practice, await readAbsences(pool, practice.id, since));
  const { absences } = practitionerOf(whole, feed.practitioner) ?? { absences: [] };
  const { rows } = await pool.query<{ row: AppointmentRow & { created_at: string } }>({
    name: 'feed-entries',
    text: ENTRIES,
    values: [
      feed.practice,
      feed.practitioner,
      new Date(now - DAYS_BEFORE * DAY),
      new Date(now + DAYS_AFTER * DAY),
      new Date(now - CANCELLED_DAYS * DAY),
    ],
  });
  return {
    entries: rows.map(({ row }) => ({ appointment: appointmentOf(row), madeAt: instantOf(row.created_at) })),
    absences: absences.filter(({ to }) => to >= since),
  };
}

/**
 * Notes that this content was read, and since when it is what it is. Two different contents never share a second: HTTP dates know no
 * less.
 */
export async function stampFeed(pool: pg.Pool, feed: Feed, etag: string, now: Instant): Promise<Instant> {
  const { rows } = await pool.query<{ changed_at: Date }>({
    name: 'feed-stamp',
    text: `UPDATE calendar_feed SET read_at = $4, etag = $3,
             changed_at = CASE WHEN etag = $3 THEN changed_at ELSE greatest($4, changed_at + interval '1 second') END
           WHERE practice = $1 AND token_hash = $2 RETURNING changed_at`,
    values: [feed.practice, feed.tokenHash, etag, new Date(now)],
  });
  return rows[0]?.changed_at.getTime() ?? now;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
