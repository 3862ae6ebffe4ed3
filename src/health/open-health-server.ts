import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fail, type Outcome, succeed } from "../outcome.ts";

/** What a path answers; `status` 200 where it is missing. */
export type Answered = { status?: number; contentType: string; body: string };
export type Pages = Readonly<Record<string, () => Promise<Answered>>>;
type HealthServer = { port: number; close(): Promise<void> };

/** Fails with what to do when nobody can listen there. Whatever a page throws is an answer with status 500, and no more. */
export async function openHealthServer(
  { host, port }: { host: string; port: number },
  pages: Pages,
): Promise<Outcome<HealthServer>> {
  const server = createServer((question, answer) => {
    const page = pages[URL.parse(question.url ?? "", "http://here")?.pathname ?? ""];
    if (!page) return send(answer, { status: 404, ...plain(`Here are ${Object.keys(pages).join(", ")}.`) });
    if (question.method !== "GET" && question.method !== "HEAD") return send(answer, { status: 405, ...plain("GET") });
    void page()
      .catch(() => ({ status: 500, ...plain("The log says why.") }))
      .then((answered) => send(answer, answered));
  });
  server.listen({ host, port });
  try {
    await once(server, "listening");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      "health",
      `HEALTH_PORT ${port} cannot be opened on ${host} (${reason}). Name another port, or take the setting away.`,
    );
  }
  return succeed({
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

const plain = (body: string): Answered => ({ contentType: "text/plain; charset=utf-8", body: `${body}\n` });

function send(answer: ServerResponse, { status = 200, contentType, body }: Answered): void {
  answer.writeHead(status, { "content-type": contentType, "cache-control": "no-store" }).end(body);
}
