/**
 * How a careful owner would enter the progress report of 2024 as answers to the milestones of 2023. Read by hand.
 * Points of progress and next milestones are counted from 0 in the order of the page, items after what lists them.
 */

export interface CarefulAnswer {
  readonly outcome: string;
  readonly points: readonly number[];
  /** The reason as the text gives it, in short; none where it gives none. */
  readonly reason?: string;
  readonly value?: number;
  readonly asAt?: string;
}

const resources = "Resource constraints.";

export const carefulAnswers: Readonly<Record<string, CarefulAnswer>> = {
  "1.1": { outcome: "not met", points: [0], reason: resources },
  "1.2": { outcome: "met", points: [1] },
  "1.3": { outcome: "not met", points: [2], reason: resources },
  "1.4": { outcome: "partly met", points: [3, 4] },
  "2.1": { outcome: "met", points: [0] },
  "2.2": { outcome: "met", points: [0] },
  "2.3": { outcome: "met", points: [1] },
  "2.4": { outcome: "met", points: [0] },
  "2.5": { outcome: "met", points: [0] },
  "2.6": { outcome: "met", points: [1] },
  "2.7": { outcome: "met", points: [0] },
  "5.1": { outcome: "partly met", points: [0] },
  "6.6": { outcome: "partly met", points: [1] },
  "6.7": { outcome: "partly met", points: [2] },
  "7.1": { outcome: "partly met", points: [0, 1] },
  "7.5": { outcome: "partly met", points: [6] },
  "8.1": { outcome: "met", points: [2] },
  "8.4": { outcome: "partly met", points: [1] },
  "10.1": { outcome: "met", points: [0] },
  "11.1": { outcome: "met", points: [0] },
  "11.2": { outcome: "met", points: [1] },
  "12.1": { outcome: "met", points: [0] },
  "13.1": { outcome: "met", points: [0, 1] },
  "14.1": { outcome: "not met", points: [0], reason: "Significant organisational change in 2023." },
  "15.1": { outcome: "met", points: [0] },
  "15.3": { outcome: "not met", points: [2], reason: "Capacity constraints." },
  "17.1": { outcome: "met", points: [0] },
  "17.2": { outcome: "met", points: [0] },
  "17.3": { outcome: "partly met", points: [1] },
  "18.1": { outcome: "not met", points: [0] },
  "18.2": { outcome: "partly met", points: [1] },
  "18.3": { outcome: "not met", points: [2] },
  "18.4": { outcome: "not met", points: [3], reason: resources },
  "19.2": { outcome: "partly met", points: [1] },
  "20.1": { outcome: "met", points: [0] },
  "20.2": { outcome: "met", points: [0] },
  "20.3": { outcome: "partly met", points: [1] },
  "21.1": { outcome: "met", points: [0] },
  "21.2": { outcome: "met", points: [2] },
  "22.1": { outcome: "met", points: [0], value: 8, asAt: "2024-01-31" },
  "22.2": { outcome: "not met", points: [1] },
  "22.3": { outcome: "not met", points: [2], reason: "Platform compatibility." },
  "23.1": { outcome: "met", points: [0], value: 47, asAt: "2024-01-31" },
  "23.2": { outcome: "met", points: [1], value: 12, asAt: "2024-01-31" },
  "23.3": { outcome: "met", points: [2] },
  "23.4": { outcome: "met", points: [3] },
  "24.1": { outcome: "met", points: [0] },
  "24.2": { outcome: "met", points: [1] },
  "25.2": { outcome: "met", points: [0, 1, 2], value: 44, asAt: "2024-01-31" },
  "27.1": { outcome: "met", points: [0] },
  "27.2": { outcome: "met", points: [1] },
  "28.2": { outcome: "met", points: [0] },
  "29.1": { outcome: "met", points: [0] },
  "29.2": { outcome: "met", points: [0] },
  "29.3": { outcome: "partly met", points: [1] },
};

/** Missed milestones whose text itself says why. */
export const reasonInText: readonly string[] = Object.entries(carefulAnswers).flatMap(([id, { reason }]) =>
  reason === undefined ? [] : [id],
);

/** Missed milestones that go on in a next milestone of 2024, in whatever words: its places. */
export const continuedBy: Readonly<Record<string, readonly number[]>> = {
  "1.1": [0],
  "1.3": [1],
  "1.4": [2, 3],
  "5.1": [0],
  "6.7": [1],
  "7.1": [0],
  "7.5": [2],
  "8.4": [0],
  "13.2": [0],
  "15.3": [1],
  "17.3": [0],
  "18.2": [2],
  "18.4": [0],
  "19.2": [1],
  "20.3": [0],
  "22.2": [1],
  "22.3": [2],
  "29.3": [0],
};
