/** An invented note of the kind ChartCue reads. */
export const SAMPLE_NOTE = `HPI: 58-year-old roofer with knee pain for six weeks, worse on stairs. No fall. Left shoulder pain has resolved.

Exam: Antalgic gait. Crepitus on flexion, no effusion.

Assessment and plan:
1. Osteoarthritis of the knee. Physiotherapy, naproxen.
2. Otitis media. Amoxicillin for ten days.
3. Hypertension, well controlled.`;
