/** As much of the IMAP server as the tests use. */
declare module "hoodiecrow-imap" {
  import type { Server } from "node:net";

  type Stored = { raw: string; flags?: string[] };
  type Options = {
    plugins?: string[];
    users?: Record<string, { password: string }>;
    storage?: Record<string, { messages: Stored[] }>;
  };
  export default function hoodiecrow(options: Options): {
    server: Server;
    listen(port: number, done: () => void): void;
    close(done: () => void): void;
    appendMessage(mailbox: string, flags: string[], date: Date, raw: string): unknown;
    getMailbox(name: string): { messages: { flags: string[]; raw: string }[] };
  };
}
