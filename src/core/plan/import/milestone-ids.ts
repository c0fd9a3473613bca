/** Ids of milestones by their place: "18.2", and "18.2.1" for an item it lists. */

import type { Bullet } from "../plan";

export function milestoneIds(prefix: number | string, bullets: readonly Bullet[]): Bullet[] {
  return bullets.map((bullet, index) => {
    const id = `${prefix}.${index + 1}`;
    return { id, ...bullet, ...(bullet.children ? { children: milestoneIds(id, bullet.children) } : {}) };
  });
}
