/** What is complained of or seen, not what is found to be behind it: symptoms, and pain or swelling of joints and limbs. */
const COMPLAINT = /^(?:R|M25\.[4-6]|M79\.[168]|H57\.1|H92|M54\.[2569]|S[0-9]9\.9|S[0-9]0\.)/;

export function isComplaint(family: string): boolean {
  return COMPLAINT.test(family);
}

/** Whether two injuries are of one block, and so of one part of the body: the jammed finger is the broken one. */
export function isOneInjury(one: string, other: string): boolean {
  return one.startsWith('S') && one.slice(0, 2) === other.slice(0, 2);
}
