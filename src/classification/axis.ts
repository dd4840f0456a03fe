/** The dimensions along which the classification splits a condition. */
export type Axis = 'laterality' | 'site' | 'time' | 'acuity' | 'type' | 'severity' | 'episode' | 'cause';
