/** A real SMTP server on loopback that does as it is told: takes letters, defers, refuses, hangs, hangs up. */
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the server does when this address is written to; "accept" unless told otherwise. */
export type Manner =
  | "accept"
  | "hang after connecting"
  | "hang after data"
  | "hang up in data"
  | { at: "rcpt" | "data"; code: number; text: string };

export type Received = { raw: string; mail: ParsedMail; to: string };

export class ScriptedSmtp {
  readonly received: Received[] = [];
  /** Called with the address when a letter's data has come in, before the answer. */
  onData: (to: string) => Promise<void> | void = () => {};
  private readonly manners = new Map<string, Manner>();
  private everybody: Manner = "accept";
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 50,
      onConnect: (_session, done) => {
        if (this.everybody !== "hang after connecting") done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const manner = this.mannerFor(address);
        if (typeof manner === "object" && manner.at === "rcpt") done(answer(manner));
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const manner = this.mannerFor(to);
        if (manner === "hang up in data") return void stream.once("data", () => this.hangUp());
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", async () => {
          await this.onData(to);
          if (manner === "hang after data") return;
          if (typeof manner === "object") return done(answer(manner));
          const raw = Buffer.concat(chunks).toString("utf8");
          this.received.push({ raw, mail: await simpleParser(raw), to });
          done();
        });
      },
    });
    this.server.on("error", () => {});
  }

  static async start(): Promise<ScriptedSmtp> {
    const smtp = new ScriptedSmtp();
    await new Promise<void>((resolve) => smtp.server.listen(0, "127.0.0.1", resolve));
    return smtp;
  }

  get url(): string {
    const address = this.server.server.address();
    if (typeof address !== "object" || !address) throw new Error("the SMTP server is not listening");
    return `smtp://127.0.0.1:${address.port}`;
  }

  /** From now on, for one address or for everybody. */
  behave(manner: Manner, address?: string): void {
    if (address) this.manners.set(address, manner);
    else this.everybody = manner;
  }

  /** What came for an address, in order. */
  to(address: string): Received[] {
    return this.received.filter((one) => one.to === address);
  }

  stop(): Promise<void> {
    this.hangUp();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private mannerFor(address: string): Manner {
    return this.manners.get(address) ?? this.everybody;
  }

  private hangUp(): void {
    for (const connection of this.server.connections)
      (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
  }
}

function answer({ code, text }: { code: number; text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
