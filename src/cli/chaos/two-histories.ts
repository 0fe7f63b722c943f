import { CompactRange, type HashReader, leafHash, type TreeNode } from '../../audit/signing/index.js';

/** A tree in memory, as the database would keep it, readable at any size. */
export interface History {
  readonly read: HashReader;
  rootAt(size: number): Buffer;
}

/** Two trees that are one up to `common` leaves and differ from there on. */
export function twoHistories(common: number, leaves: number): readonly [History, History] {
  return [history(leaves, (place) => `${place}`), history(leaves, (place) => (place < common ? `${place}` : `other ${place}`))];
}

function history(leaves: number, entryAt: (place: number) => string): History {
  const stored = new Map<string, Buffer>();
  const roots: Buffer[] = [];
  const range = CompactRange.empty();
  for (let place = 0; place < leaves; place++) {
    roots.push(range.root());
    range.append(leafHash(Buffer.from(entryAt(place))), (node, bytes) => stored.set(nameOf(node), bytes));
  }
  roots.push(range.root());
  return {
    rootAt: (size) => roots[size]!,
    read: async (nodes) => nodes.map((node) => stored.get(nameOf(node))!),
  };
}

const nameOf = ({ level, index }: TreeNode): string => `${level}/${index}`;
