import { isAllHan } from '../text/characters.js';
import type { Draft } from '../text/drafts.js';
import type { NameTables } from '../words/tables.js';

/** The short names that people use once the full name was said; none for most names. */
export function shortForms(name: string, draft: Draft, tables: NameTables): string[] {
  if (draft.type === 'person') return surnamesOf(name, tables);
  if (draft.rule === 'family') return modelOf(name);
  if (draft.rule === 'tail') return serviceOf(name, draft, tables);
  if (draft.type === 'organization') return organizationShort(name, draft, tables);
  return [];
}

/** 星岚跨境 Starlan: either half is the company. */
const IN_TWO_SCRIPTS = /^([\u4e00-\u9fff]{2,8}) ([A-Za-z][A-Za-z0-9.]{2,})$/;

/** Anna van der Meer: van der Meer. Sam Altman: Altman. 蒂姆·库克: 库克. */
function surnamesOf(name: string, tables: NameTables): string[] {
  const last = name.split(/[·・•‧ ]/).at(-1) ?? '';
  if (last === name) return [];
  if (isAllHan(last)) return last.length >= 2 ? [last] : [];
  const particles = tables.patterns.familyParticles.exec(name)?.[0];
  if (particles !== undefined) {
    const family = particles.slice(1) + last;
    return [family, family.charAt(0).toUpperCase() + family.slice(1)];
  }
  const isUsable = last.length >= 3 && /^[A-Z]/.test(last) && !tables.en.common.has(last);
  return isUsable && !tables.en.firstNames.has(last) ? [last] : [];
}

/** Some Maker Corp: Some Maker. 某某集团: 某某. */
function organizationShort(name: string, draft: Draft, tables: NameTables): string[] {
  if (isAllHan(name)) return hanShort(name, tables);
  const scripts = draft.score === undefined ? null : IN_TWO_SCRIPTS.exec(name);
  if (scripts !== null) return scripts.slice(1);
  const words = name.split(/,? /);
  let length = words.length;
  while (length > 1 && tables.en.legal.get(words[length - 1] ?? '') !== undefined) length--;
  if (length === words.length) return draft.score === undefined ? [] : firstWord(words, tables);
  const own = words.slice(0, length);
  const short = own.join(' ');
  if (length > 1) return draft.score === undefined ? [short] : [short, ...firstWord(own, tables)];
  return short.length >= 4 && !tables.en.common.has(short) ? [short] : [];
}

/** The line of business, without which a company is told once it was named in full. */
function isKind(word: string, { en }: NameTables): boolean {
  return en.organizationLast.has(word) || en.shortKinds.has(word);
}

/**
 * Cerulean Renewables: Cerulean, a word that is not ordinary. A first name in front of a line of business
 * is a company too: Ava Healthcare, Ava. Vale Harbour Healthcare: Vale Harbour.
 */
function firstWord(words: readonly string[], tables: NameTables): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 3 || !isKind(last, tables)) return [];
  const { en } = tables;
  const isOther = en.organizationFirst.has(first) || en.organizationLast.has(first);
  if (!/^[A-Z][A-Za-z]{2,}$/.test(first) || isOther) return [];
  if (words.length === 3) {
    const isPair = words.slice(0, 2).every((word) => /^[A-Z][A-Za-z]+$/.test(word));
    return isPair && !en.firstNames.has(first) ? [words.slice(0, 2).join(' ')] : [];
  }
  return en.common.has(first) ? [] : [first];
}

/** 某某集团 and 某某生鲜: 某某. */
function hanShort(name: string, tables: NameTables): string[] {
  for (let start = 2; start < name.length; start++) {
    const rest =
      tables.zh.kinds.matchesAt(name, start)[0] ?? tables.zh.sectors.matchesAt(name, start)[0];
    if (rest?.end !== name.length) continue;
    const short = name.slice(0, start);
    return short.length <= 4 && !tables.zh.generic.has(short) ? [short] : [];
  }
  return [];
}

/** Airbus A350-900: A350-900. A number alone is no name. */
function modelOf(name: string): string[] {
  const model = /[ -]?([A-Z]{1,3}-?\d{2,4}[A-Za-z0-9-]*|\d{3}-\d{1,4}[A-Za-z]*)$/.exec(name)?.[1];
  return model === undefined || model === name ? [] : [model];
}

/** 拼多多全球购: 全球购, once it was said whose. */
function serviceOf(name: string, draft: Draft, tables: NameTables): string[] {
  if (draft.type !== 'product') return [];
  for (let start = 2; start <= name.length - 3; start++) {
    if (tables.zh.tails.matchesAt(name, start)[0]?.end === name.length) return [name.slice(start)];
  }
  return [];
}
