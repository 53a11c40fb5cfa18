/** What the exit codes mean is a promise to scripts: see the help and the README. */
export const EXIT = {
  done: 0,
  internal: 1,
  usage: 2,
  deadLetters: 3,
  gate: 4,
  SIGINT: 130,
  SIGTERM: 143,
} as const;
