/**
 * Jobs waiting for a handler that is given when the queue is made. Jobs are data, so that a queue
 * that many machines share can stand in for the one inside this process.
 */
export interface Queue<Job> {
  /**
   * Hands a job over; resolves when there is room, so that a fast producer waits for a slow handler.
   * Rejects with the first error of the handler once there was one: nothing more is taken then.
   */
  push(job: Job): Promise<void>;
  /** Resolves when every job is done; rejects with the first error of the handler. */
  drained(): Promise<void>;
}
