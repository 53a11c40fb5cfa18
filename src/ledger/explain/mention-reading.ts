import type { MentionRecord } from '../../core/records/mention.js';
import { sayFigures } from '../wording.js';

/** What a mention stands for, and how it was read, step by step. */
export function mentionReading(mention: MentionRecord): string[] {
  const trace = mention.trace ?? [];
  switch (mention.kind) {
    case 'money': {
      const { decimals, currencyBasis, candidates } = mention.money;
      const value = `${sayFigures({ money: mention.money })} (${currencyBasis})`;
      const others = candidates === undefined ? [] : [`could be ${candidates.join(', ')}`];
      return [value, ...trace, `decimals ${decimals}`, ...others];
    }
    case 'percent':
      return [sayFigures({ percent: mention.percent }), ...trace];
    case 'quantity':
      return [sayFigures({ quantity: mention.quantity }), ...trace];
    case 'time': {
      const { edtf, anchor } = mention.time;
      return [edtf, ...(anchor === undefined ? [] : [`counted from ${anchor}`]), ...trace];
    }
    case 'entity':
      return [];
  }
}
