import type { EntityType } from '../../../core/name.js';
import { isRelative } from '../clauses/asides.js';
import type { Attempt } from '../clauses/draft.js';
import type { Filler } from '../clauses/filler.js';
import type { Clause, Member } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import { createdIn, foundsUnnamed } from './created.js';
import { isPurchase, takerRole } from './takers.js';

type Deal = Pick<Attempt, 'pattern' | 'subject' | 'object' | 'clause'>;

/** Those of the last order or contract that was told. */
interface Order {
  readonly customer: Named;
  readonly supplier: Named;
}

interface Last {
  readonly by: string;
  readonly venture: Named;
  readonly isHeld: boolean;
  readonly clause: Clause;
}

/** What a text has told to be bought, and into what it has told money to be put. */
export class DealsTold {
  #target: Named | undefined;
  /** Who was told to buy it, if one did. */
  #buyer: Named | undefined;
  /** It was told in the section that is read. */
  #isOfSection = false;
  #funded: Named | undefined;
  #order: Order | undefined;
  /** All into whom money was told to be put. */
  readonly #everFunded = new Set<string>();
  /** Who was last told to buy, to hold a part of, or to put money into, whom. */
  #last: Last | undefined;

  /** What was last founded in the paragraph; `unnamed` where it has no name. */
  #founded: Named | 'unnamed' | undefined;

  enterParagraph(): void {
    this.#founded = undefined;
  }

  /** Whom money is put into, and who orders of whom, is told for each section anew. */
  enterSection(): void {
    this.#funded = undefined;
    this.#isOfSection = false;
    this.#order = undefined;
  }

  /** Notes what was read, if it is a deal. */
  note(deal: Deal): void {
    const [target, funded] = [only(targetOf(deal)), only(fundedOf(deal))];
    if (target !== undefined) {
      this.#buyer = only(deal.subject);
      this.#isOfSection = true;
    }
    this.#target = target ?? this.#target;
    this.#funded = funded ?? this.#funded;
    // Of a text that tells of a takeover since, "the deal" is that.
    this.#order = target === undefined ? (orderOf(deal) ?? this.#order) : undefined;
    if (funded !== undefined) this.#everFunded.add(funded.entity);
    const [by, venture] = [deal.subject?.members[0], target ?? funded ?? only(heldOf(deal))];
    if (by !== undefined && venture !== undefined) {
      const isHeld = target === undefined && funded === undefined;
      this.#last = { by: by.entity, venture, isHeld, clause: deal.clause };
    }
  }

  /** Notes what a clause tells to be founded, and gives it if it has a name. */
  found(clause: Clause): Member | undefined {
    const created = createdIn(clause);
    this.#founded = created ?? (foundsUnnamed(clause) ? 'unnamed' : this.#founded);
    return created;
  }

  /** Of what a part is held where none is named: of what was just founded, else of the `usual`. */
  held(usual: Named | undefined): Named | undefined {
    if (this.#founded === 'unnamed') return undefined;
    return this.#founded ?? usual;
  }

  /** What was last told to be bought, if it is of one of the types. */
  target(types: readonly EntityType[]): Named | undefined {
    return this.#target && types.includes(this.#target.type) ? this.#target : undefined;
  }

  /** Who was last told to buy it, if it is of one of the types. */
  buyer(types: readonly EntityType[]): Named | undefined {
    return this.#buyer && types.includes(this.#buyer.type) ? this.#buyer : undefined;
  }

  /** Who buys, and who sells if the text is about them, else what is bought. */
  pair(topic: Named | undefined): readonly Named[] | undefined {
    const buyer = this.#isOfSection ? this.#buyer : undefined;
    const other = topic?.entity === buyer?.entity ? this.#target : topic;
    return buyer && other ? [other, buyer] : undefined;
  }

  /** Who ordered, and of whom, in the order that was told last. */
  get order(): Order | undefined {
    return this.#order;
  }

  /** Whom money was last told to be put into, if it is of one of the types. */
  funded(types: readonly EntityType[]): Named | undefined {
    return this.#funded && types.includes(this.#funded.type) ? this.#funded : undefined;
  }

  /**
   * Whom a company bought, holds a part of or put money into, where the last deal was its. A company that
   * lives on money of others itself is the start-up, whomever it bought.
   */
  ventureOf(buyer: string): Named | undefined {
    if (this.#last?.by !== buyer) return undefined;
    const { venture } = this.#last;
    const isItself = this.#everFunded.has(buyer) && !this.#everFunded.has(venture.entity);
    return isItself ? undefined : venture;
  }

  /** The same where one of these clauses tells the deal. */
  ventureIn(clauses: readonly Clause[], buyer: string): Named | undefined {
    const isHere = this.#last !== undefined && clauses.includes(this.#last.clause);
    return isHere ? this.ventureOf(buyer) : undefined;
  }

  /** Whom a company holds a part of, where that was told last of it. */
  heldBy(owner: string): Named | undefined {
    return this.#last?.by === owner && this.#last.isHeld ? this.#last.venture : undefined;
  }
}

function only(filler: Filler | undefined): Named | undefined {
  return filler?.members.length === 1 ? filler.members[0] : undefined;
}

/** One that a relative tells in passing is not what the text goes on with: "the deal, which tops Orrin's order". */
function orderOf({ pattern, subject, object, clause }: Deal): Order | undefined {
  if (pattern.frame.predicate !== ORDERS) return undefined;
  if (isRelative(clause)) return undefined;
  const [customer, supplier] = [only(subject), only(object)];
  return customer && supplier && { customer, supplier };
}

/** The predicate of orders and contracts. */
const ORDERS = 'contracts_with';

function targetOf({ pattern, object }: Deal): Filler | undefined {
  return isPurchase(pattern.frame.predicate) ? object : undefined;
}

function heldOf({ pattern, object }: Deal): Filler | undefined {
  return pattern.frame.predicate === 'owns_stake' ? object : undefined;
}

function fundedOf(deal: Deal): Filler | undefined {
  const role = takerRole(deal.pattern.frame.predicate);
  return role && deal[role];
}
