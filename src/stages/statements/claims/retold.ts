import type { Figure, Money, MoneyFigure } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import type { Claim, DocumentStatement } from '../../../core/statement.js';

/**
 * Adds what an article says by telling an amount twice with magnitudes that cannot both be right
 * (100億美元 in a sentence, $100B in its caption): the statement made with one of the two amounts is
 * made with the other one as well, where that stands, so that the facts show the contradiction.
 */
export function withRetold(
  statements: readonly DocumentStatement[],
  figures: readonly Figure[],
  sentences: readonly Span[],
): readonly DocumentStatement[] {
  const rivals = rivalsIn(figures);
  if (rivals.size === 0) return statements;
  const told = new Set(statements.map(({ claim }) => claimKey(claim, claim.money)));
  const retold = statements.flatMap((statement) => {
    const { claim } = statement;
    const rival = claim.money && rivals.get(amountKey(claim.money));
    const isNew = rival !== undefined && !told.has(claimKey(claim, rival.money));
    return isNew ? [retell(statement, rival, sentences)] : [];
  });
  return [...statements, ...retold].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}

/** By amount, the first figure that contradicts it. */
function rivalsIn(figures: readonly Figure[]): Map<string, MoneyFigure> {
  const rivals = new Map<string, MoneyFigure>();
  const add = ({ money }: MoneyFigure, rival: MoneyFigure): void => {
    if (!rivals.has(amountKey(money))) rivals.set(amountKey(money), rival);
  };
  for (const figure of figures) {
    if (figure.kind !== 'money' || figure.contradicts === undefined) continue;
    const other = figures[figure.contradicts];
    if (other?.kind !== 'money') continue;
    add(other, figure);
    add(figure, other);
  }
  return rivals;
}

function amountKey({ value, currency }: Money): string {
  return `${value} ${currency}`;
}

function claimKey({ predicate, subject, object }: Claim, money: Money | undefined): string {
  return [predicate, subject, object ?? '', money ? amountKey(money) : ''].join('\n');
}

function retell(
  { claim, roles, ...statement }: DocumentStatement,
  { money, start, end }: MoneyFigure,
  sentences: readonly Span[],
): DocumentStatement {
  const { alsoMoney, percent, quantity, ...kept } = claim;
  const around = sentences.find((span) => span.start <= start && end <= span.end);
  const parties = roles.filter(({ role }) => ['subject', 'object', 'time'].includes(role));
  return {
    ...statement,
    claim: { ...kept, money },
    roles: [...parties, { role: 'money', start, end }],
    evidence: around === undefined ? { start, end } : { start: around.start, end: around.end },
    rule: `${statement.rule}/retold`,
  };
}
