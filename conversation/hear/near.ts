/** How alike two folded words are, for misspelt names and keywords. */

/** Equal, or one edit apart (two from eight letters); short words must be equal. */
export function isNear(left: string, right: string): boolean {
  if (left === right) return true;
  const limit = right.length >= 8 ? 2 : right.length >= 5 ? 1 : 0;
  if (limit === 0 || Math.abs(left.length - right.length) > limit || left[0] !== right[0]) return false;
  return distance(left, right, limit) <= limit;
}

/** Edit distance with transpositions, given up above `limit`. */
export function distance(left: string, right: string, limit: number): number {
  let previous: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, k) => k);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    let best = i;
    for (let k = 1; k <= right.length; k++) {
      const same = left[i - 1] === right[k - 1];
      let cost = Math.min((row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1, (row[k - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && k > 1 && left[i - 1] === right[k - 2] && left[i - 2] === right[k - 1])
        cost = Math.min(cost, (previous[k - 2] ?? 0) + 1);
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    previous = row;
    row = next;
  }
  return row[right.length] ?? limit + 1;
}
