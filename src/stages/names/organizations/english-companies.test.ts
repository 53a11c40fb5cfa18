import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../index.js';

const annotate = createAnnotator(['names']);

/** The companies found in a text, as they are written. */
async function companiesIn(text: string): Promise<string[]> {
  const { mentions = [] } = await annotate({ id: '1', text });
  return mentions.flatMap((mention) =>
    mention.kind === 'entity' && mention.type === 'organization' ? [mention.exact] : [],
  );
}

const CASES = [
  // What a description behind a comma tells.
  {
    text: 'The group has since taken over Zorvane, a Danish maker of pumps in the north.',
    found: 'Zorvane',
  },
  {
    text: 'It may well put Kelvaro, its lubricants arm, up for sale before the summer.',
    found: 'Kelvaro',
  },
  {
    text: 'It then purchased Mobrequa for an undisclosed sum late in the year.',
    found: 'Mobrequa',
  },
  {
    text: 'Tarvane, the Irish van maker, sold its assets to a rival in the north.',
    found: 'Tarvane',
  },
  {
    text: 'Quorrand, which makes ovens, raised $12 million in the same year.',
    found: 'Quorrand',
  },
  // What is bought is a company wherever it stands, though its end of a sentence looks like that of a place.
  {
    text: 'Nordvik agreed on Monday to buy Castovia, whose pumps keep wards dry. Britain will now look at Castovia.',
    found: 'Castovia',
  },
  // How its sentence opens, and an office, a listing or money that only companies have.
  { text: 'Founded in 2011 by two nurses, Brindova sells software to clinics.', found: 'Brindova' },
  { text: 'The general counsel of Trevelux stepped down on Friday.', found: 'Trevelux' },
  { text: 'Savers have put 80 million euros into Trevelux, people said.', found: 'Trevelux' },
  { text: 'Shares of First Tidewatch tumbled on Friday.', found: 'First Tidewatch' },
  { text: 'Ana Reyes, chief executive of Harrowgate Nine, said so.', found: 'Harrowgate Nine' },
  // What is done to it, or what is its, tells that it is a company.
  { text: 'Last spring it picked up Castovel for $2 million.', found: 'Castovel' },
  { text: 'Its fiercest fight is for drivers, with rivals such as Brovanta.', found: 'Brovanta' },
  { text: "Late on Monday Drovanel's biggest shareholder sold out.", found: 'Drovanel' },
  // A part of a company that acts, by its place.
  {
    text: 'The chain has agreed to buy a water business of Nestle China, people briefed on it said.',
    found: 'Nestle China',
  },
  // Among companies.
  {
    text: 'The money came from investors that include Accel, Northzone and Kelvara, people briefed on it said.',
    found: 'Kelvara',
  },
];

describe('unknown companies in English', () => {
  it.each(CASES)('$text: $found', async ({ text, found }) => {
    expect(await companiesIn(text)).toContain(found);
  });

  it('are companies in all their mentions, those that look like places too', async () => {
    const text =
      "Sweden's Torvalund to buy a rival.\n\nShares in Torvalund fell 4.1% in Stockholm.\n\nBoren Invest owns 22% of Torvalund, and offices are in Torvalund too.";
    expect(await companiesIn(text)).toEqual([
      'Torvalund',
      'Torvalund',
      'Boren Invest',
      'Torvalund',
      'Torvalund',
    ]);
  });

  it('are one under the short name of a headline and the full name behind it', async () => {
    const text =
      'Nordvik to buy Kelbrane for $3 billion\n\nNordvik agreed to buy Kelbrane Marine Coatings for $3 billion.';
    const { mentions = [] } = await annotate({ id: '1', text });
    const ids = mentions.flatMap((mention) =>
      mention.kind === 'entity' && mention.exact.startsWith('Kelbrane') ? [mention.entity] : [],
    );
    expect(ids).toEqual(['kelbrane-marine-coatings', 'kelbrane-marine-coatings']);
  });

  it('takes the place where a company sells for no part of it', async () => {
    expect(await companiesIn('Nestle China sales fell by a tenth in the first half.')).toEqual([
      'Nestle',
    ]);
  });

  it.each([
    'The company hired Brenovan as its chief executive in May.',
    'The board ousted Marchelli in March and picked Dubrevin as his successor.',
    'Prosecutors said it paid too little.',
  ])('takes nobody who is hired or speaks for one: %s', async (text) => {
    expect(await companiesIn(text)).toEqual([]);
  });

  it('takes no ordinary word at the end of such a list for one', async () => {
    const text = 'The money came from Accel, Northzone and Monday brought more of it to the town.';
    expect(await companiesIn(text)).not.toContain('Monday');
  });
});
