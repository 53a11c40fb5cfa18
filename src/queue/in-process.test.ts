import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InProcessQueue } from './in-process.js';

/** A handler that ends a job only when told to. */
function gate() {
  const open: (() => void)[] = [];
  const started: number[] = [];
  const handle = (job: number) =>
    new Promise<void>((resolve) => {
      started.push(job);
      open.push(resolve);
    });
  const finishOne = async () => {
    open.shift()?.();
    await setImmediate();
  };
  return { started, handle, finishOne };
}

describe('a queue inside this process', () => {
  it('handles every job once, and never more at a time than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(3), { maxLength: 30 }),
        async (concurrency, waiting, jobs) => {
          let running = 0;
          const done: number[] = [];
          const queue = new InProcessQueue<number>({ concurrency, waiting }, async (job) => {
            running++;
            expect(running).toBeLessThanOrEqual(concurrency);
            for (let turn = 0; turn < (jobs[job] ?? 0); turn++) await setImmediate();
            running--;
            done.push(job);
          });
          for (const index of jobs.keys()) await queue.push(index);
          await queue.drained();
          expect(done.sort((a, b) => a - b)).toEqual([...jobs.keys()]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('makes the producer wait when it is full', async () => {
    const { started, handle, finishOne } = gate();
    const queue = new InProcessQueue<number>({ concurrency: 2, waiting: 1 }, handle);
    let pushed = 0;
    const producing = (async () => {
      for (let job = 0; job < 5; job++) {
        await queue.push(job);
        pushed++;
      }
    })();
    await setImmediate();
    expect({ pushed, started }).toEqual({ pushed: 3, started: [0, 1] });
    await finishOne();
    expect({ pushed, started }).toEqual({ pushed: 4, started: [0, 1, 2] });
    for (let job = 0; job < 4; job++) await finishOne();
    await producing;
    await queue.drained();
    expect(started).toEqual([0, 1, 2, 3, 4]);
  });

  it('stays within its bound with several producers', async () => {
    const { started, handle, finishOne } = gate();
    const queue = new InProcessQueue<number>({ concurrency: 1, waiting: 1 }, handle);
    let accepted = 0;
    const producing = [0, 1, 2, 3, 4, 5].map((job) => queue.push(job).then(() => accepted++));
    for (let finished = 0; finished < 6; finished++) {
      await setImmediate();
      expect(accepted - started.length).toBeLessThanOrEqual(1);
      await finishOne();
    }
    await Promise.all(producing);
    await queue.drained();
  });

  it('takes nothing more after an error, drops what waits and tells the first one', async () => {
    const handled: number[] = [];
    const queue = new InProcessQueue<number>({ concurrency: 1, waiting: 3 }, async (job) => {
      handled.push(job);
      await setImmediate();
      throw new Error(`job ${job}`);
    });
    await queue.push(1);
    await queue.push(2);
    await expect(queue.drained()).rejects.toThrow('job 1');
    await expect(queue.push(3)).rejects.toThrow('job 1');
    expect(handled).toEqual([1]);
  });

  it('lets a waiting producer go after an error', async () => {
    const queue = new InProcessQueue<number>({ concurrency: 1, waiting: 1 }, async () => {
      await setImmediate();
      throw new Error('disk full');
    });
    await queue.push(1);
    await queue.push(2);
    await expect(queue.push(3)).rejects.toThrow('disk full');
  });

  it('is drained when nothing was pushed', async () => {
    const queue = new InProcessQueue<number>({ concurrency: 1, waiting: 1 }, async () => {});
    await expect(queue.drained()).resolves.toBeUndefined();
  });
});
