import type { components } from '../../api/schema.gen';

export type ImportDetail = components['schemas']['ImportDetail'];
export type ImportItem = ImportDetail['items'][number];
export type ItemKind = ImportItem['kind'];

/** What is decided of one item; a correction brings the whole value. */
export interface Decision {
  readonly item: string;
  readonly action: 'accept' | 'correct' | 'drop' | 'reset';
  readonly value?: unknown;
}
