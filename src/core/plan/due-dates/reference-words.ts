/** Words of English that tell a date that is due from one that names something; what plans name is the plan's own. */

/** Words a sentence goes on with after a date. Any other word after "the 2023" is what that date names. */
export const sentenceGoesOn =
  /^(and|or|but|with|without|to|in|on|at|by|for|from|of|via|through|throughout|during|over|under|into|across|within|between|against|alongside|if|where|when|whether|which|who|that|so|as|subject|dependent|depending|pending|will|would|shall|should|must|may|can|could|is|are|was|were|has|have|had|be|we|they|it|all|any|each|every|both|there|this|these|those|the|a|an|our|its|their|until|while|whilst|although|because|include|includes|including|following|after|before|once|then|also|only|onwards|due|using|not|no|per|unless|plus|again)$/;

/** After a noun these show that the date before it stood by itself: "in 2024 results will be published". */
export const verbOfSubject = /^(will|would|shall|should|must|may|can|are|is|to|have|has)$/;

/** Forms of verbs, after which a date needs no preposition unless the plan says that they lead to something else. */
export const participle = /^\p{L}{3,}(?:ed|ing)$/u;
