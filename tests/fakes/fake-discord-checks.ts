/** What Discord refuses, as far as a bot like this could do it wrong; the limits are those of its reference. */
export type MessageBody = {
  content?: string;
  embeds?: { title?: string; url?: string; description?: string; color?: number; thumbnail?: { url: string } }[];
  flags?: number;
  components?: { type: number; components: Pressable[] }[];
  allowed_mentions?: { parse?: string[]; roles?: string[] };
  attachments?: { id: string; filename: string }[];
  nonce?: string;
  enforce_nonce?: boolean;
};

/** A button, or a menu with options. */
export type Pressable = {
  type: number;
  style?: number;
  label?: string;
  placeholder?: string;
  custom_id?: string;
  disabled?: boolean;
  options?: { label: string; value: string }[];
};

export type CommandBody = {
  type?: number;
  required?: boolean;
  name: string;
  description: string;
  description_localizations?: Record<string, string>;
  options?: (CommandBody & { type: number; required?: boolean; choices?: { name: string; value: unknown }[] })[];
  default_member_permissions?: number | string | null;
};

const MESSAGE_COMMAND = 3;
const SUPPRESS_EMBEDS = 1 << 2;

/** Undefined for a message that Discord would take. */
export function faultOfMessage(body: MessageBody): string | undefined {
  const { content = "", embeds = [], attachments = [], nonce = "", flags = 0 } = body;
  if (content.trim() === "" && attachments.length === 0 && embeds.length === 0) return "Cannot send an empty message";
  if (content.length > 2000) return "content must be 2000 or fewer in length";
  if (nonce.length > 25) return "nonce must be 25 or fewer in length";
  if (embeds.length > 0 && flags & SUPPRESS_EMBEDS) return "cards would be hidden";
  return faultOfEmbeds(embeds) ?? faultOfComponents(body.components ?? []);
}

function faultOfEmbeds(embeds: NonNullable<MessageBody["embeds"]>): string | undefined {
  if (embeds.length > 10) return "more than 10 embeds";
  for (const { title = "", description = "", url, thumbnail } of embeds) {
    if (title.trim() === "" && description.trim() === "") return "an embed without text";
    if (title.length > 256) return "title must be 256 or fewer in length";
    if (description.length > 4096) return "description must be 4096 or fewer in length";
    const addresses = [url, thumbnail?.url].filter((address) => address !== undefined);
    if (addresses.some((address) => address.length > 2048 || !/^https?:\/\//.test(address))) {
      return "not a well formed URL";
    }
  }
  const all = embeds.reduce((sum, { title = "", description = "" }) => sum + title.length + description.length, 0);
  return all > 6000 ? "Embed size exceeds maximum size of 6000" : undefined;
}

function faultOfComponents(rows: NonNullable<MessageBody["components"]>): string | undefined {
  if (rows.length > 5) return "too many components";
  if (rows.some((row) => row.components.length === 0)) return "an empty row";
  if (rows.some((row) => row.components.length > (row.components.some(({ type }) => type === 3) ? 1 : 5)))
    return "too many components in a row";
  const inside = rows.flatMap((row) => row.components);
  const labels = inside.filter(({ type }) => type === 2).map(({ label = "" }) => label);
  if (labels.some((label) => label.length < 1 || label.length > 80)) return "label must be 1 to 80 in length";
  const ids = inside.map(({ custom_id = "" }) => custom_id);
  if (ids.some((id) => id.length < 1 || id.length > 100)) return "custom_id must be 1 to 100 in length";
  if (new Set(ids).size < ids.length) return "custom_id is used twice";
  return inside.map(faultOfMenu).find((fault) => fault !== undefined);
}

function faultOfMenu({ type, options = [] }: Pressable): string | undefined {
  if (type !== 3) return undefined;
  if (options.length < 1 || options.length > 25) return "a menu must have 1 to 25 options";
  const texts = options.flatMap(({ label, value }) => [label, value]);
  if (texts.some((text) => text.length < 1 || text.length > 100)) return "an option must be 1 to 100 in length";
  return new Set(options.map(({ value }) => value)).size < options.length
    ? "an option's value is used twice"
    : undefined;
}

/** Undefined for a command that Discord would take. */
export function faultOfCommand(command: CommandBody): string | undefined {
  if (command.type === MESSAGE_COMMAND)
    return command.name.length < 1 || command.name.length > 32 ? `name ${command.name}` : undefined;
  const { options = [] } = command;
  for (const each of [command, ...options]) {
    const { name, description, description_localizations = {} } = each;
    if (!/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(name)) return `name ${name}`;
    for (const text of [description, ...Object.values(description_localizations)]) {
      if (text.length < 1 || text.length > 100) return `description of ${name}`;
    }
    const fault = faultOfOptions(each.options ?? []);
    if (fault) return `${name}: ${fault}`;
  }
  if (lengthOf(command) > 8000) return "command exceeds maximum size";
  return undefined;
}

function faultOfOptions(options: NonNullable<CommandBody["options"]>): string | undefined {
  if (options.length > 25 || options.some(({ choices = [] }) => choices.length > 25)) return "too many options";
  const names = options.map(({ name }) => name);
  if (new Set(names).size < names.length) return "two options of one name";
  const firstOptional = options.findIndex(({ type, required }) => type > 2 && !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required))
    return "required after optional";
  return undefined;
}

/** Names, descriptions (the longest of their languages) and values together. */
export function lengthOf({
  name,
  description = "",
  description_localizations = {},
  options = [],
}: CommandBody): number {
  const longest = Math.max(...[description, ...Object.values(description_localizations)].map((text) => text.length));
  const ofOptions = options.map((option) => {
    const ofChoices = (option.choices ?? []).map((choice) => choice.name.length + String(choice.value).length);
    return lengthOf(option) + ofChoices.reduce((sum, each) => sum + each, 0);
  });
  return name.length + longest + ofOptions.reduce((sum, each) => sum + each, 0);
}
