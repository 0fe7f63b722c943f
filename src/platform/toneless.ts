/** Huyền, sắc, ngã, hỏi, nặng, and the marks of â ê ô, ă, ơ ư, as combining characters. */
const marks = '\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b';

/**
 * SQL: a text without tone marks and in small letters, "ke hoach" for "KẾ HOẠCH" and for the same typed decomposed. Only functions that
 * are immutable in every PostgreSQL with UTF-8; what is left is ASCII, so that `lower` needs no locale.
 */
export const toneless = (text: string): string => `lower(translate(normalize(${text}, NFD), 'đĐ${marks}', 'dd'))`;
