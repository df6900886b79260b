/** One kept connection that sends a request and waits for its reply: as little work as a load generator can do. */
import { connect, type Socket } from "node:net";

export interface Received {
  status: number;
  /** name=value of the cookie that came along */
  cookie: string | null;
  body: string;
}

const END = Buffer.from("\r\n\r\n");

export class Connection {
  private readonly socket: Socket;
  private buffered: Buffer = Buffer.alloc(0);
  private waiting: { resolve(received: Received): void; reject(error: Error): void } | null = null;
  private broken: Error | null = null;

  constructor(
    private readonly port: number,
    /** the address that a proxy in front would tell */
    private readonly address: string,
  ) {
    this.socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.socket.on("data", (chunk) => this.take(chunk));
    this.socket.on("error", (error) => this.breaks(error));
    this.socket.on("close", () => this.breaks(new Error("the connection was closed")));
  }

  /** @throws Error where the connection breaks before the reply is whole */
  send(method: string, path: string, body: string, cookie: string | null): Promise<Received> {
    return new Promise((resolve, reject) => {
      if (this.broken) {
        reject(this.broken);
        return;
      }
      this.waiting = { resolve, reject };
      this.socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.port}\r\nx-forwarded-for: ${this.address}\r\n` +
          `content-type: application/json\r\n${cookie ? `cookie: ${cookie}\r\n` : ""}` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.buffered = this.buffered.length === 0 ? chunk : Buffer.concat([this.buffered, chunk]);
    const head = this.buffered.indexOf(END);
    if (head < 0) return;
    const heading = this.buffered.toString("latin1", 0, head);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(heading)?.[1] ?? 0);
    const whole = head + END.length + length;
    if (this.buffered.length < whole) return;
    const body = this.buffered.toString("utf8", head + END.length, whole);
    this.buffered = this.buffered.subarray(whole);
    const cookie = /\r\nset-cookie: ([^;\r]+)/i.exec(heading)?.[1] ?? null;
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.resolve({ status: Number(heading.slice(9, 12)), cookie, body });
  }

  private breaks(error: Error): void {
    this.broken ??= error;
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.reject(error);
  }
}
