// Times several things in turn, again and again, so that a busy spell of the machine meets them all.

/**
 * Median MB/s (10^6 bytes of UTF-8) of each contender, `{ name: async () => bytes done }`, over
 * `passes` rounds; one round before them warms up and does not count.
 */
export async function interleaved(contenders, passes) {
  const speeds = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round <= passes; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const begin = performance.now();
      const bytes = await run();
      if (round > 0) speeds[name].push(bytes / 1000 / (performance.now() - begin));
    }
  }
  return Object.fromEntries(Object.entries(speeds).map(([name, all]) => [name, median(all)]));
}

/** A contender that takes each item `times` times, over and over in their order. */
export function over(items, times, bytesOfItem, one) {
  const bytes = times * items.reduce((sum, item) => sum + bytesOfItem(item), 0);
  return async () => {
    for (let i = 0; i < times; i++) for (const item of items) await one(item);
    return bytes;
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
