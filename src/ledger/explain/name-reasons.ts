import type { EntityRecord } from '../../core/records/entity.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { NameRules } from '../../lexicon/name-rules.js';

type NameMention = Extract<MentionRecord, { kind: 'entity' }>;

/** Why a span is that entity: the rule in words, what it relied on, and the words that tie it there. */
export function nameReasons(
  mention: NameMention,
  entity: EntityRecord | undefined,
  rules: NameRules,
): string[] {
  const { rule, score, trace = [], evidence } = mention;
  const words = rules.get(rule);
  const told = words === undefined ? `rule ${rule}` : words;
  const files = entity?.knownFrom ?? [];
  return [
    score === undefined ? told : `${told} (score ${score})`,
    ...trace,
    ...(evidence === undefined
      ? []
      : [`tied to it by “${evidence.exact}” at code points ${evidence.start}–${evidence.end}`]),
    ...(files.length === 0 ? [] : [`known from ${files.join(', ')}`]),
  ];
}
