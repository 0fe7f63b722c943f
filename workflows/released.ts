/** Released definitions: the hash of each JSON and of its rule files. Append only; `npm run workflows:release` adds the lines. */
export const released: Readonly<Record<string, { readonly hash: string; readonly rulesHash: string }>> = {};
