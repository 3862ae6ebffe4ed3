import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { violationsOf } from "./discord-openapi.ts";
import { type Answer, type FakeMessage, nextId } from "./fake-discord-answer.ts";
import type { CommandBody } from "./fake-discord-checks.ts";
import { type FakeSender, openFakeSender } from "./fake-discord-endpoint.ts";
import { openFakeGateway } from "./fake-discord-gateway.ts";
import {
  aboutMessageData,
  buttonData,
  commandData,
  type FakeFile,
  formData,
  interactionPayload,
  menuData,
  typingData,
  type Where,
} from "./fake-discord-interaction.ts";
import type { FakeForm, FakeInteraction } from "./fake-discord-interactions.ts";
import { createRest } from "./fake-discord-rest.ts";
import { CHANNEL, createWorld, userOf } from "./fake-discord-world.ts";

export type RecordedRequest = {
  method: string;
  path: string;
  body: unknown;
  authorization: string | undefined;
  status: number;
};

/** A small Discord on this machine: gateway and REST, faithful in what a bot of slash commands and buttons meets. */
export type FakeDiscord = {
  apiRoot: string;
  token: string;
  /** Every request, in the order of its answer. */
  requests: RecordedRequest[];
  commands(guild?: string): CommandBody[];
  messagesIn(channel: string): FakeMessage[];
  allMessages(): readonly FakeMessage[];
  /** Somebody uses a slash command. */
  slash(
    command: string,
    options?: Record<string, unknown>,
    where?: Where & { action?: string; file?: FakeFile },
  ): FakeInteraction;
  /** Somebody types the last of the options, and looks what it may become. */
  type(command: string, options: Record<string, unknown>, where?: Where & { action?: string }): FakeInteraction;
  /** Somebody asks about a message, from its menu. */
  askAbout(name: string, message: Record<string, unknown>, where?: Where): FakeInteraction;
  /** Somebody presses a button, on `message` where that matters. */
  press(customId: string, where?: Where & { message?: FakeMessage | undefined }): FakeInteraction;
  /** Somebody chooses from a menu. */
  choose(menu: string, value: string, where?: Where): FakeInteraction;
  /** Somebody fills in a form and sends it; what is not mentioned stays as it was filled in. */
  submit(form: FakeForm | undefined, texts: Record<string, string>, where?: Where): FakeInteraction;
  /** A file on Discord's own server. */
  upload(name: string, bytes: Uint8Array): FakeFile;
  /** What does not fit Discord's own description of its API, where there is one to look at. */
  violations: string[];
  /** Requests whose "METHOD /path" fits are answered so: all of them, or `times` of them, the first `after` left out. */
  answerWith(pattern: RegExp, answer: Answer, which?: { times?: number; after?: number }): void;
  /** How large this Discord is from the next login on. */
  grow(size: { shards?: number; servers?: number }): void;
  refuseIntents(): void;
  /** What everybody may do in the server, the bot included, from now on. */
  allow(permissions: bigint): void;
  /** Interactions are brought to this address from now on, and no more over the gateway. */
  bringTo(url: string): void;
  sender: FakeSender;
  /** Lets bots find a gateway at another address. */
  moveGateway(url: string): void;
  gateway: ReturnType<typeof openFakeGateway>;
  /** Resolves as soon as `condition` holds, looked at again after every request. */
  until(condition: () => boolean): Promise<void>;
  close(): Promise<void>;
};

const TOKEN = "MTIz.fake.token-of-a-bot";
const JSON_TYPE = "application/json";

export async function startFakeDiscord(): Promise<FakeDiscord> {
  const rest = createRest();
  const files = new Map<string, Uint8Array>();
  const violations: string[] = [];
  const requests: RecordedRequest[] = [];
  const planned: { pattern: RegExp; answer: Answer; times: number; after: number }[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const apiRoot = `http://127.0.0.1:${port}/api`;
  const world = createWorld(TOKEN, `ws://127.0.0.1:${port}/gateway`, apiRoot);
  const gateway = openFakeGateway(server, world);
  const sender = openFakeSender();
  let endpoint: string | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const path = (request.url ?? "").replace(/^\/api\/v10/, "").replace(/\?.*/, "");
    const body = await readBody(request);
    const { authorization } = request.headers;
    violations.push(...violationsOf(method, path, body));
    const planned = plannedAnswer(`${method} ${path}`);
    const done = planned && !planned.isDone ? planned : answerTo(method, path, body, authorization);
    const answer = planned ?? done;
    requests.push({ method, path, body, authorization, status: answer.status });
    if (answer.hangs) return;
    const type = answer.body === undefined ? {} : { "content-type": JSON_TYPE };
    response.writeHead(answer.status, { ...type, ...answer.headers });
    response.end(answer.bytes ?? (answer.body === undefined ? undefined : JSON.stringify(answer.body)));
    for (const look of waiting) look();
  }

  function plannedAnswer(line: string): Answer | undefined {
    const plan = planned.find(({ pattern, times }) => times > 0 && pattern.test(line));
    if (!plan) return undefined;
    if (plan.after > 0) {
      plan.after -= 1;
      return undefined;
    }
    plan.times -= 1;
    return plan.answer;
  }

  function answerTo(method: string, path: string, body: unknown, authorization: string | undefined): Answer {
    const file = files.get(path);
    if (file) return { status: 200, bytes: file };
    const needsToken = !/^\/(interactions|webhooks)\//.test(path);
    if (needsToken && authorization !== `Bot ${TOKEN}`)
      return { status: 401, body: { code: 0, message: "401: Unauthorized" } };
    const known = method === "GET" ? world.look(path) : undefined;
    if (known) return { status: 200, body: known };
    if (path !== "/gateway/bot") return rest.answer({ method, path, body });
    const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 };
    return { status: 200, body: { url: world.gatewayUrl, shards: world.shards, session_start_limit: limit } };
  }

  function interact(where: Where, kind: Record<string, unknown>, pressed?: FakeMessage): FakeInteraction {
    const id = nextId();
    const asker = where.user ?? "300";
    const interaction: FakeInteraction = {
      id,
      token: `token-${id}`,
      asker,
      state: "unanswered",
      messages: [],
      pressed,
    };
    rest.interactions.set(interaction.token, interaction);
    const payload = { ...interactionPayload(interaction, where), ...kind };
    if (endpoint === undefined) gateway.dispatch("INTERACTION_CREATE", payload, where.shard);
    // A bot that dies while it takes a call is told of to nobody, and the call is not made again.
    else sender.post(endpoint, payload).catch(() => {});
    return interaction;
  }

  return {
    apiRoot,
    token: TOKEN,
    requests,
    gateway,
    sender,
    bringTo: (url) => {
      endpoint = url;
    },
    commands: rest.commands,
    allMessages: () => rest.messages,
    messagesIn: (channel) => rest.messages.filter((message) => message.channel === channel),
    violations,
    slash: (command, options = {}, where = {}) => interact(where, commandData(command, options, where)),
    type: (command, options, where = {}) =>
      interact(where, typingData(command, options, { ...where, option: Object.keys(options).at(-1) ?? "" })),
    askAbout: (name, message, where = {}) => interact(where, aboutMessageData(name, messagePayload(message))),
    press: (customId, where = {}) =>
      interact(where, buttonData(customId, messagePayload(where.message)), where.message),
    choose: (menu, value, where = {}) => interact(where, menuData(menu, value, messagePayload())),
    submit: (form, texts, where = {}) => interact(where, formData(form?.custom_id ?? "", filledIn(form, texts))),
    upload(name, bytes) {
      const id = nextId();
      const path = `/attachments/${id}/${encodeURIComponent(name)}`;
      files.set(path, bytes);
      return { id, name, url: `http://127.0.0.1:${port}${path}`, size: bytes.length };
    },
    answerWith: (pattern, answer, { times = Number.POSITIVE_INFINITY, after = 0 } = {}) =>
      void planned.push({ pattern, answer, times, after }),
    grow: (size) => void Object.assign(world, size),
    allow: (permissions) => void Object.assign(world, { everyoneMay: permissions }),
    refuseIntents: () => void Object.assign(world, { refusesIntents: true }),
    moveGateway: (url) => void Object.assign(world, { gatewayUrl: url }),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      await gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const EPHEMERAL = 1 << 6;

function messagePayload({ isEphemeral, askedBy, ...message }: Partial<FakeMessage> = {}): Record<string, unknown> {
  const asked =
    askedBy === undefined
      ? {}
      : {
          interaction_metadata: { id: "1", type: 2, user: userOf(askedBy, "Ada"), authorizing_integration_owners: {} },
        };
  return {
    content: "",
    attachments: [],
    embeds: [],
    components: [],
    type: 0,
    author: userOf("301", "Ben"),
    ...message,
    id: message.id ?? nextId(),
    channel_id: CHANNEL,
    flags: isEphemeral ? EPHEMERAL : 0,
    ...asked,
  };
}

const filledIn = (form: FakeForm | undefined, texts: Record<string, string>) =>
  (form?.components ?? []).map(({ component: { type, custom_id, value = "", options = [] } }) => ({
    type,
    custom_id,
    text: texts[custom_id] ?? options.find((option) => option.default)?.value ?? value,
  }));

/** JSON, or the JSON part of a form that carries files. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (bytes.length === 0) return undefined;
  if (!type.startsWith("multipart/form-data")) return JSON.parse(bytes.toString());
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  return JSON.parse(String(form.get("payload_json")));
}
