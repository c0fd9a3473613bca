/**
 * What a plan tells rules and importer on likeness: from where on two texts are taken to say the same, or to be about
 * the same. Each default is what was found by reading England's editions of 2023 and 2024 side by side.
 */

import { z } from "zod";

import { several, share } from "./setting-kinds";

/** Shares are from 0 to 1 of the words that tell something: 0 takes any two texts for alike, 1 those with every word. */
export const likenessSchema = z.strictObject({
  /**
   * A report answers a milestone that it has this share of; rare words count for more. The higher, the more milestones
   * seem to be answered by nothing. Among the 79 milestones of 2023 and the reports of 2024, nearly all above it are
   * answered, and hardly any below.
   */
  answered: share.default(0.21),
  /** A report that adds nothing and has this share of its milestone only repeats it. The lower, the more do. */
  repeated: share.default(0.6),
  /** A text speaks of a condition that it has this share of, each word alike. The higher, the fewer texts do. */
  condition: share.default(0.5),
  /** A concluded action keeps a heading that has this share of the published one. The higher, the more seem lost. */
  heading: share.default(0.5),
  /**
   * A next milestone goes on with a missed one, or with what is reported of it, where one has this share of the other.
   * The higher, the more missed milestones seem to be dropped.
   */
  continued: share.default(0.22),
  /** The same for work that a report says is still to come. The higher, the more of it seems to be forgotten. */
  takenUp: share.default(0.15),
  /** For these two, words in common at least, numbers aside: one, such as "publish", is chance. More is stricter. */
  wordsInCommon: several.default(2),
  /** A text of so many words that stands twice is no chance. The fewer, the more texts seem to be repeated. */
  repeatedWords: several.default(4),
  /** At an import: a milestone, or a title, with a smaller share in common with the last edition's is another one. */
  reprinted: share.default(0.45),
  /** A milestone of so many words that stands whole in a longer one is that one, however much was added. */
  reprintedWhole: several.default(3),
  /** A milestone with this share in common carries on the last edition's in other words; a person confirms it. */
  reworded: share.default(0.6),
});
