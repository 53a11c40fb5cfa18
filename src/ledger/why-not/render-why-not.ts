import type { Amount, Figure } from '../../core/figure.js';
import type { Name } from '../../core/name.js';
import { articleText } from '../explain/article-text.js';
import { Page, type Paint } from '../explain/page.js';
import { sayFigures } from '../wording.js';
import type { Placed, WhyNot, WhyNotPlace } from './why-not.js';

/** Misses shown for a place; the JSON form has all. */
const SHOWN = 6;

/** The answer as text for a terminal of 100 columns. */
export function renderWhyNot(answer: WhyNot, paint: Paint): string {
  const page = new Page(paint);
  page.title(`“${answer.asked}”`);
  page.row('article', articleText(answer.article));
  if (answer.stands === 'nowhere') addNearest(page, answer);
  if (answer.stands === 'otherwise') {
    page.row('text', 'the article has them in other characters (script, width, case or spaces)');
  }
  for (const place of answer.places) addPlace(page, place);
  if (answer.count > answer.places.length) {
    page.gap();
    page.row('', `and at ${answer.count - answer.places.length} more places`);
  }
  for (const note of answer.notes) page.row('note', note);
  return page.text();
}

function addNearest(page: Page, { nearest }: WhyNot): void {
  page.row('verdict', 'read: the article does not have these words, in either script');
  if (nearest !== undefined) {
    page.row('nearest', 'the sentence that has most of them:');
    page.quote(nearest);
  }
}

function addPlace(page: Page, place: WhyNotPlace): void {
  const { verdict } = place;
  page.gap();
  page.title(`${place.exact}  (UTF-16 ${place.start}–${place.end}, ${place.inLanguage})`);
  page.quote(place.sentence);
  const rule = verdict.rule === '' ? '' : ` · ${verdict.rule}`;
  page.row('verdict', `${verdict.stage}${rule}: ${verdict.message}`);
  addSides(page, 'figures', place.figures, figureText);
  addSides(page, 'names', place.names, nameText);
  if (place.unread.length > 0) {
    page.row('unread', ...place.unread.map(({ exact, reason }) => `${exact} · ${reason}`));
  }
  if (place.statements.length > 0) {
    page.row('told', ...place.statements.map(({ rule: by, claim }) => claimText(by, claim)));
  }
  const misses = place.misses.map(({ rule: by, word, message }) => `${by} at ${word}: ${message}`);
  const more = misses.length > SHOWN ? [`and ${misses.length - SHOWN} more (--json has all)`] : [];
  if (misses.length > 0) page.row('misses', ...misses.slice(0, SHOWN), ...more);
}

function addSides<T>(
  page: Page,
  label: string,
  items: readonly Placed<T>[],
  text: (item: Placed<T>) => string,
): void {
  const inside = items.filter(({ isInside }) => isInside).map(text);
  const around = items.filter(({ isInside }) => !isInside).map(text);
  page.row(label, ...(inside.length === 0 ? ['none in these words'] : inside));
  if (around.length > 0) page.row('', `around: ${around.join('; ')}`);
}

function figureText(figure: Placed<Figure>): string {
  const steps = [readingOf(figure), ...figure.trace, `rule ${figure.rule}`];
  return `${figure.exact} = ${steps.join(' · ')}`;
}

function readingOf(figure: Figure): string {
  switch (figure.kind) {
    case 'money':
      return sayFigures({ money: figure.money });
    case 'percent':
      return sayFigures({ percent: figure.percent });
    case 'quantity':
      return sayFigures({ quantity: figure.quantity });
    case 'time':
      return figure.time.edtf;
    case 'number':
      return `bare number ${plainNumber(figure.number)}`;
  }
}

function plainNumber({ value, minValue, maxValue }: Amount): string {
  return value ?? `${minValue ?? '…'} to ${maxValue ?? '…'}`;
}

function nameText({ exact, entity, type, rule, score }: Placed<Name>): string {
  return `${exact} → ${entity} (${type}) · rule ${rule}${score === undefined ? '' : ` · score ${score}`}`;
}

function claimText(rule: string, claim: WhyNotPlace['statements'][number]['claim']): string {
  const { predicate, subject, object } = claim;
  const parts = [predicate, subject, object ?? '', sayFigures(claim)];
  return `${parts.filter((part) => part !== '').join(' ')} · rule ${rule}`;
}
