/** A browser without a screen: it keeps its cookie, and sends what the apps send. */
export class Visitor {
  #cookie = "";
  constructor(private readonly origin: string) {}

  async send<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const reply = await fetch(new URL(path, this.origin), {
      method,
      headers: {
        origin: this.origin,
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = reply.headers.getSetCookie()[0];
    if (set) this.#cookie = set.split(";")[0] ?? "";
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text.slice(0, 400)}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }
  get<T>(path: string): Promise<T> {
    return this.send<T>("GET", path);
  }
  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>("POST", path, body);
  }
}
