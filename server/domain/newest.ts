/** What was used last of very much, by key: setting a key makes it the newest, and where there are too many the oldest goes. */
export class Newest<V> {
  // a Map keeps the order of insertion
  readonly #kept = new Map<string, V>();

  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    return this.#kept.get(key);
  }
  set(key: string, value: V): void {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most && oldest !== undefined) this.#kept.delete(oldest);
  }
  delete(key: string): void {
    this.#kept.delete(key);
  }
}
