/** So many of a list, or all when there are fewer, at even distances: some of everything that stands in it. */
export function spreadOver<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, nth) => items[Math.floor(nth * step)] as Item);
}
