/**
 * Rows that are made in memory, before PostgreSQL gives them a number, have theirs from here on: above every number that it
 * has given, and in order, so that a new one is younger than all others.
 */
export const FIRST_NEW = 2 ** 52;
