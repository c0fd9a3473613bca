/** What a plan tells the rules that keep people from being recognised in what is published. */

import { z } from "zod";

import { wordList } from "./setting-kinds";

const noun = z.strictObject({ one: z.string().trim().min(1), many: z.string().trim().min(1) });

/** Counts of people that could tell readers who somebody is. */
export const smallNumbersSchema = z.strictObject({
  /** A count of people with a condition from 1 up to this, itself not included, is held. 0: none is. */
  fewerThan: z.number().int().nonnegative().default(0),
  /** "fewer than 5 patients" hides a count well enough, and so does a range of as many numbers; less does not. */
  narrowestRange: z.number().int().positive().default(5),
  /** Words for people who have a condition, whatever stands beside them. */
  patients: z.array(noun).default([]),
  /** Words for people of any kind, who count where the words beside them say that they have a condition. */
  people: z.array(noun).default([]),
  /** Words before people that say so: "12 affected families". */
  conditionWords: wordList,
  /** What is done to people because of a condition: "12 people were diagnosed". */
  conditionVerbs: wordList,
  /** What is done to patients and others alike; a count unless it is about work, such as a panel. */
  joiningVerbs: wordList,
  /** What patients receive: "12 children received gene therapy". */
  care: wordList,
  /** How they come to receive it: "received", "started". */
  receivingVerbs: wordList,
  /** After "1 patient", these show that a patient is meant, and not a patient group: "received", "died". */
  onePersonVerbs: wordList,
  /** After a figure that stands for people by itself: "of whom 28 chose the drug". */
  peopleVerbs: wordList,
  /** Before "to 29", these say that the count is now that: "rose", "fell". */
  risingWords: wordList,
  /** Before a count, these say that it comes to that: "the number of patients reached 29". */
  amountVerbs: wordList,
  /** Words in "s" that are no plural, and may stand between a figure and the people: "diabetes". */
  singulars: wordList,
  /** "12 people with" one of these is no count of people with a condition. */
  notConditions: wordList,
  /** What people do who take part in the work: they are no count of patients. */
  takingPart: wordList,
  /** What people take part in: a workshop, a survey. */
  activities: wordList,
  /** What people sit on or join: a board, a panel. */
  bodies: wordList,
  /** How they come to be on it: "joined". */
  memberVerbs: wordList,
});

/** What tells a person's particulars from those of an organisation, and numbers of people from other numbers. */
export const personalDataSchema = z.strictObject({
  /** Before a long number, these say that it is none of a person: "ISBN", "grant". */
  referenceWords: wordList,
  /** Before a number, these say that it is one to call. */
  telephoneWords: wordList,
  /** Before a number of ten digits, these say that it is a patient's, whatever else stands there: "NHS number". */
  nhsNumberWords: wordList,
  /** Before a date, these say that somebody was born on it: "date of birth". */
  birthWords: wordList,
  /** What the names of streets end with: with a house number, they say that a postcode is a person's. */
  streetWords: wordList,
  /** In the sentence of a postcode, these say that it is where a person lives. */
  homeWords: wordList,
  /** In the sentence of a postcode, these say that people are spoken of. */
  personWords: wordList,
  /** In the sentence of a postcode, these say that it is an organisation's. */
  organisationWords: wordList,
});

/** Work that is contracted out, whose contractor stays unnamed until the contract is signed. */
export const contractsSchema = z.strictObject({
  /** The actions whose contract is not signed yet. */
  actions: z.array(z.number().int().positive()).default([]),
  /** A name with one of these words is that of a body that may be the contractor. */
  organisationWords: wordList,
  /** Words of such names that say nothing about whose it is: "research", "national". */
  commonWords: wordList,
  /** A name after one of these is the contractor's: "contract with". */
  cues: wordList,
  /** Contracts by any name: "agreement". */
  contractWords: wordList,
  /** In a sentence on a contract, these say that it is signed: "in place". */
  signedWords: wordList,
  /** In such a sentence, these put the signature into the future, or deny it: "awaiting". */
  unsignedWords: wordList,
  /** Titles: a name after one is that of a person who may lead the research. */
  titles: wordList,
  /** Bodies that are named without being contractors; delivery partners need not be here. */
  otherBodies: wordList,
  /** What to write in place of the name. */
  inPlace: z.string().trim().min(1).default("a research team"),
});
