/** How a phone number is written for somebody who reads it back. */

/** "06 39 98 12 34"; a number of another country stays as it was given. */
export function sayPhone(phone: string): string {
  return /^0\d{9}$/.test(phone) ? (phone.match(/../g) ?? []).join(' ') : phone;
}
