import { watchManagedValues } from '../storage/managed-values.ts';
import { hostPolicyAtLast } from '../storage/policy.ts';
import { covers } from './host.ts';

/** What an organization forbids, known without waiting: a press is answered at once or not at all. */
export class KnownPolicy {
  #read: Promise<readonly string[]> = Promise.resolve([]);
  #forbidden: readonly string[] = [];

  constructor() {
    this.#learn();
    watchManagedValues(() => this.#learn());
  }

  /** Whether a host, given by its match pattern, is forbidden as far as is known by now. */
  forbids(pattern: string): boolean {
    return this.#forbidden.some((each) => covers(each, pattern));
  }

  /** Whether it is, once the policy was read: a press that started the background comes before that. */
  async forbidsAfterAll(pattern: string): Promise<boolean> {
    return (await this.#read).some((each) => covers(each, pattern));
  }

  #learn(): void {
    this.#read = hostPolicyAtLast().then(({ forbidden }) => (this.#forbidden = forbidden));
  }
}
