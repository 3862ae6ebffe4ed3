import {
  type Answer,
  changed,
  checked,
  done,
  type FakeMessage,
  found,
  nextId,
  type Route,
  refused,
  unknown,
} from "./fake-discord-answer.ts";
import type { MessageBody } from "./fake-discord-checks.ts";

/** An interaction as its asker sees it. */
export type FakeInteraction = {
  id: string;
  token: string;
  asker: string;
  /** Whether "thinking …" stands there, and who sees it; "unanswered" until the bot gives its sign of life. */
  state:
    | "unanswered"
    | "thinking in public"
    | "thinking for the asker"
    | "answered"
    | "taken away"
    | "changing"
    | "suggested"
    | "form";
  messages: FakeMessage[];
  /** The message whose button was pressed. */
  pressed?: FakeMessage | undefined;
  suggestions?: { name: string; value: unknown }[];
  form?: FakeForm;
};

export type FakeForm = {
  custom_id: string;
  title: string;
  components: {
    label: string;
    description?: string;
    component: {
      type: number;
      custom_id: string;
      value?: string;
      required?: boolean;
      options?: { value: string; default?: boolean }[];
    };
  }[];
};

const EPHEMERAL = 1 << 6;
const MESSAGE = 4;
const DEFERRED = 5;
const DEFERRED_CHANGE = 6;
const SUGGESTIONS = 8;
const FORM = 9;

const isEphemeral = ({ flags = 0 }: MessageBody) => (flags & EPHEMERAL) !== 0;

/** What a bot can say to whoever asked. */
export function interactionRoutes(): { interactions: Map<string, FakeInteraction>; routes: Route[] } {
  const interactions = new Map<string, FakeInteraction>();
  const on =
    (act: (interaction: FakeInteraction, body: MessageBody) => Answer) =>
    ([token = ""]: string[], body: MessageBody) => {
      const interaction = interactions.get(token);
      if (!interaction || interaction.state === "unanswered") return unknown(10015, "Unknown Webhook");
      return act(interaction, body);
    };
  const callback: Route["answer"] = ([token = ""], body) => acknowledge(interactions.get(token), body);
  const original = /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/;
  return {
    interactions,
    routes: [
      { method: "POST", pattern: /^\/interactions\/\d+\/([^/]+)\/callback$/, answer: callback },
      {
        method: "PATCH",
        pattern: original,
        answer: on((interaction, body) => checked(body) ?? edit(interaction, body)),
      },
      { method: "DELETE", pattern: original, answer: on(takeAway) },
      {
        method: "POST",
        pattern: /^\/webhooks\/\d+\/([^/]+)$/,
        answer: on((interaction, body) => checked(body) ?? followUp(interaction, body)),
      },
    ],
  };
}

function acknowledge(interaction: FakeInteraction | undefined, body: unknown): Answer {
  if (!interaction) return unknown(10062, "Unknown interaction");
  if (interaction.state !== "unanswered") return refused(40060, "Interaction has already been acknowledged.");
  const { type, data = {} } = body as { type: number; data?: MessageBody };
  if (type === MESSAGE) return checked(data) ?? sayAtOnce(interaction, data);
  if (type === DEFERRED) interaction.state = isEphemeral(data) ? "thinking for the asker" : "thinking in public";
  else if (type === DEFERRED_CHANGE && interaction.pressed) interaction.state = "changing";
  else if (type === SUGGESTIONS)
    Object.assign(interaction, { state: "suggested", suggestions: (data as { choices?: unknown }).choices });
  else if (type === FORM) Object.assign(interaction, { state: "form", form: data });
  else return refused(50035, `the fake knows no answer of type ${type} here`);
  return done;
}

function sayAtOnce(interaction: FakeInteraction, body: MessageBody): Answer {
  interaction.state = "answered";
  say(interaction, body, isEphemeral(body));
  return done;
}

function edit(interaction: FakeInteraction, body: MessageBody): Answer {
  if (interaction.state === "taken away") return unknown(10008, "Unknown Message");
  if (interaction.state === "answered") return changed(interaction.messages[0], body);
  if (interaction.state === "changing") {
    interaction.state = "answered";
    return changed(interaction.pressed, body);
  }
  const answer = say(interaction, body, interaction.state === "thinking for the asker");
  interaction.state = "answered";
  return answer;
}

function takeAway(interaction: FakeInteraction): Answer {
  interaction.messages.shift();
  interaction.state = "taken away";
  return done;
}

/** The first one after "thinking …" takes its place, and its visibility. */
const followUp = (interaction: FakeInteraction, body: MessageBody): Answer =>
  interaction.state.startsWith("thinking") ? edit(interaction, body) : say(interaction, body, isEphemeral(body));

function say(interaction: FakeInteraction, body: MessageBody, onlyForAsker: boolean): Answer {
  const { asker } = interaction;
  const message = { content: "", ...body, id: nextId(), channel: "", isEphemeral: onlyForAsker, askedBy: asker };
  interaction.messages.push(message);
  return found(message);
}
