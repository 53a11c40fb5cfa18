/** The role of whoever gets money from investors in what a predicate tells; undefined for all others. */
export function takerRole(predicate: string): 'subject' | 'object' | undefined {
  return ROLES.get(predicate);
}

const ROLES: ReadonlyMap<string, 'subject' | 'object'> = new Map([
  ['invests_in', 'object'],
  ['raised', 'subject'],
  ['seeks_funding', 'subject'],
]);

/** Whether a predicate tells that a company is bought. */
export function isPurchase(predicate: string): boolean {
  return predicate === 'acquires';
}

/** Whether a predicate tells that money is put into a company. */
export function isInvestment(predicate: string): boolean {
  return takerRole(predicate) === 'object';
}
