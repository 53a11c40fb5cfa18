import { hashOf } from '../../core/hash.js';
import type { Sentence } from '../../core/segments.js';
import type { Stage } from '../../core/stage.js';
import type { UserWords } from '../../lexicon/user-words.js';
import { blocksOf } from './blocks.js';
import { loadSegmentData } from './language-data.js';
import { useWords } from './nodejieba.js';
import { sentencesIn } from './sentences.js';
import { tokenize } from './tokens.js';

export interface SegmentOptions {
  /** Words of the lexicon that the segmenter must know, Simplified and NFKC. */
  readonly userWords: UserWords;
}

/**
 * Cuts an article into sentences with their place in the layout, and those into words with parts of
 * speech. Figures, addresses and Latin words are never torn; only Han runs go to the word segmenter.
 * Throws RunError E-SEGMENT-DICTIONARY where the segmenter's files are missing.
 */
export function segmentStage({
  userWords,
}: SegmentOptions): Stage<'article' | 'languages' | 'normalized', 'segments'> {
  const data = loadSegmentData();
  return {
    name: 'segment',
    version: '2',
    requires: ['article', 'languages', 'normalized'],
    provides: ['segments'],
    config: {},
    resources: hashOf([data.hash, userWords.hash]),
    run: ({ article, languages, normalized }, context) => {
      useWords(userWords);
      const sentences = blocksOf(article, data.layout).flatMap((block): Sentence[] =>
        sentencesIn(article.text, block, data.sentenceWords).map((span) => ({
          ...span,
          role: block.role,
        })),
      );
      const { tokens, untagged } = tokenize(sentences, normalized, languages);
      if (untagged > 0) {
        context.issue({
          code: 'I-SEGMENT-UNTAGGED',
          level: 'info',
          message: `${untagged} characters of English were left without parts of speech: the article is too long`,
        });
      }
      return { segments: { sentences, tokens } };
    },
  };
}
