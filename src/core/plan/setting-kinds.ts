/** The kinds of values that a plan's settings have. */

import { z } from "zod";

/** Words and phrases; case does not matter. None where a plan gives none. */
export const wordList = z.array(z.string().trim().min(1, "must not be empty")).default([]);

/** The same, in which a dash and a space are alike, and "publish*" is every word that begins so. */
export const phrases = wordList;

/** A part of a whole, such as the share of a text's words that another has. */
export const share = z.number().min(0, "must be from 0 to 1").max(1, "must be from 0 to 1");

/** How many of something; none is a number too. */
export const count = z.number().int("must be a whole number").nonnegative("must not be below 0");

/** How many of something that is there at least once. */
export const several = z.number().int("must be a whole number").positive("must be 1 or more");
