/** Types of wording. Wording stands outside the hash of a definition and may improve without a new version. */

export type Language = 'vi' | 'en';
export type Wording = Readonly<Record<Language, string>>;

/** What a refusal asks of its reader: wait for others, mend something, leave it to another, or tell whoever runs the system. */
export const heads = ['waiting', 'fix', 'authority', 'system'] as const;
export type Head = (typeof heads)[number];

/**
 * The sentences of a denial. `{param}` stands for a parameter; a part in square brackets is left out when one of its parameters is
 * absent, null or an empty list.
 */
export type DenialText = Wording & { readonly head: Head };

/** Everything worded for one kind, or for all kinds together. States are keyed by path, compound states too. */
export interface Texts {
  readonly states: Readonly<Record<string, Wording>>;
  readonly commands: Readonly<Record<string, Wording>>;
  readonly inputs: Readonly<Record<string, Wording>>;
  readonly denials: Readonly<Record<string, DenialText>>;
}
