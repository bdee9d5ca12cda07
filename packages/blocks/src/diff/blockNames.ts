/** How lines of text speak of blocks, so that nobody takes one for another. */
import type { Json } from '../flow/flow.ts';
import type { BlockLabel, Words } from './flowDiff.ts';
import type { Pairs } from './pairs.ts';
import { showValue, wordsOf } from './showValue.ts';
import { targetIn, type StoredBlock, type StoredFlow } from './storedFlow.ts';

export class BlockNames {
  /** How many blocks without a name of their own have a title; a block that both flows have counts once. */
  readonly #sharing = new Map<string, number>();
  /** How many identifiers begin alike. */
  readonly #beginnings = new Map<string, number>();

  constructor(pairs: Pairs) {
    const identifiers = new Set<string>();
    for (const block of [...pairs.before.blocks, ...pairs.after.blocks]) {
      identifiers.add(block.block.id);
      const isTwice = pairs.has(block) && pairs.before.blocks[block.place] === block;
      if (!block.block.named && !block.head && !isTwice) count(this.#sharing, block.block.title);
    }
    for (const identifier of identifiers) count(this.#beginnings, beginningOf(identifier));
  }

  /** `"Half a minute"`; the kind of block, where it has no name, with its identifier where there are several. */
  of({ block: { named, title, id } }: StoredBlock): string {
    if (named) return `"${title}"`;
    return (this.#sharing.get(title) ?? 0) > 1 ? `${title} [${this.#short(id)}]` : title;
  }

  /** Where a stored target leads. */
  target(flow: StoredFlow, target: Json): string {
    const block = targetIn(flow, target);
    if (block) return this.of(block);
    if (target === '') return NOT_CONNECTED;
    return typeof target === 'string' ? `${JSON.stringify(target)}, which is not there` : showValue(target);
  }

  /** Where a stored target led, and where it leads now. */
  targets(pairs: Pairs, from: Json | undefined, to: Json | undefined): Words {
    const { before, after } = pairs;
    const [block, other] = [targetIn(before, from), targetIn(after, to)];
    if (block && other && this.of(block) === this.of(other)) {
      // Of blocks that share their identifier, the first in the file is meant; it may be another one now.
      const same = pairs.other(block);
      const led = same ? `${this.of(block)}, now at ${same.block.pointer}` : `${this.of(block)}, which is removed`;
      return { before: led, after: `${this.of(other)} at ${other.block.pointer}` };
    }
    return wordsOf(
      from,
      to,
      (target) => this.target(before, target),
      (target) => this.target(after, target),
    );
  }

  label(block: StoredBlock, parts: readonly StoredBlock[] = []): BlockLabel {
    const { id, title, named, definition, foreign, type, pointer } = block.block;
    return {
      identifier: id,
      parts: parts.map((part) => part.block.id),
      title,
      named,
      kind: definition?.title ?? foreign?.title ?? (type || 'Unknown block'),
      type,
      pointer,
      words: this.of(block),
    };
  }

  /** As much of an identifier as tells it from the others: eight characters of most UUIDs. */
  #short(identifier: string): string {
    const beginning = beginningOf(identifier);
    return this.#beginnings.get(beginning) === 1 ? beginning : identifier;
  }
}

// helpers

const NOT_CONNECTED = 'not connected';

const UUID = /^[\da-f]{8}(?=-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$)/i;

function beginningOf(identifier: string): string {
  return UUID.exec(identifier)?.[0] ?? identifier;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
