import { allToSimplified } from './simplify.js';

/** An entity as far as its spellings go; names may be missing where an entity only drops some. */
interface Named {
  readonly names?: Readonly<Partial<Record<string, readonly string[] | undefined>>> | undefined;
  readonly drop?: readonly string[] | undefined;
  readonly ambiguous?:
    | readonly {
        readonly name: string;
        readonly notBefore?: readonly string[] | undefined;
        readonly notAfter?: readonly string[] | undefined;
        readonly near?: readonly string[] | undefined;
      }[]
    | undefined;
}

const HAN_THEN_LATIN = /(?<=\p{Script=Han})(?=[A-Za-z0-9])/gu;
const LATIN_THEN_HAN = /(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu;

function spaced(name: string): string {
  return name.replace(HAN_THEN_LATIN, ' ').replace(LATIN_THEN_HAN, ' ');
}

/** The forms in which texts can hold the names of some entities, all converted in two calls. */
export class Spellings {
  readonly #tw: ReadonlyMap<string, string>;
  readonly #hk: ReadonlyMap<string, string>;

  constructor(entities: Iterable<Named>) {
    const texts: string[] = [];
    for (const { names, drop = [], ambiguous = [] } of entities) {
      texts.push(...(names?.['zh-Hant'] ?? []), ...(names?.['zh-Hant-HK'] ?? []), ...drop);
      for (const { name, notBefore = [], notAfter = [], near = [] } of ambiguous) {
        texts.push(name, ...notBefore, ...notAfter, ...near);
      }
    }
    this.#tw = allToSimplified(texts, 'tw');
    this.#hk = allToSimplified(texts, 'hk');
  }

  /**
   * The forms of a name of a language: NFKC, and Simplified where it is Traditional; where Han and Latin
   * letters meet, with a space between them too, as many texts are set.
   */
  of(language: string, name: string): string[] {
    const isTraditional = language.startsWith('zh-Hant');
    const forms = isTraditional ? this.inEveryScript(name) : [name.normalize('NFKC')];
    return [...new Set(forms.flatMap((form) => [form, spaced(form)]))];
  }

  /** The forms of a name of which the script is not told. */
  inEveryScript(name: string): string[] {
    const forms = [name.normalize('NFKC'), this.#tw.get(name) ?? name, this.#hk.get(name) ?? name];
    return [...new Set(forms)];
  }

  /** A word in the form that normalized text has it in. */
  simplified(word: string): string {
    return this.#tw.get(word) ?? word;
  }

  /** All forms of all names of an entity. */
  ofAll(names: Named['names']): Set<string> {
    const forms = Object.entries(names ?? {}).flatMap(([language, list]) =>
      (list ?? []).flatMap((name) => this.of(language, name)),
    );
    return new Set(forms);
  }
}
