/**
 * Why the server ends a connection, beyond the standard codes. Apart from the events so that a page can know them without their
 * schemas.
 */

/** The session is over: nothing of it may stay on the screen. */
export const SESSION_OVER = 4001;
/** Too many pages of one session: the oldest leaves. */
export const TOO_MANY = 4008;
