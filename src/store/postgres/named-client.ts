import { randomBytes } from "node:crypto";
import { Client, type ClientConfig } from "pg";

/** What all names begin with. */
export const NAMED = "tidings";

/** A connection that the server knows by a name of its own. A class, because the library makes its connections with `new`. */
export class NamedClient extends Client {
  readonly name: string;

  constructor(config: ClientConfig = {}) {
    const name = `${NAMED} ${randomBytes(6).toString("hex")}`;
    super({ ...config, application_name: name });
    this.name = name;
  }

  /** How much has come over it. */
  heard(): number {
    const { stream } = this.connection;
    return "bytesRead" in stream ? Number(stream.bytesRead) : 0;
  }

  /** Nothing is expected of it any more: whoever waits for an answer over it is told that it broke. */
  cut(): void {
    this.connection.stream.destroy();
  }
}
