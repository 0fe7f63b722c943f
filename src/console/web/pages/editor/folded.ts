/** Lower case without tone marks: what is searched in (đ is a letter of its own, which Unicode does not take apart). */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
