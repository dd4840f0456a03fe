/** The dimensions along which the classification splits a condition. */
export const AXES = ['laterality', 'site', 'time', 'acuity', 'type', 'severity', 'episode', 'cause'] as const;

export type Axis = (typeof AXES)[number];

export function isAxis(word: string): word is Axis {
  return AXES.some((axis) => axis === word);
}
