/** What Discord refuses, as far as a bot like this could do it wrong; the limits are those of its reference. */
export type MessageBody = {
  content?: string;
  flags?: number;
  components?: { type: number; components: { type: number; style: number; label?: string; custom_id?: string }[] }[];
  allowed_mentions?: { parse?: string[] };
  attachments?: { id: number; filename: string }[];
  nonce?: string;
  enforce_nonce?: boolean;
};

export type CommandBody = {
  required?: boolean;
  name: string;
  description: string;
  description_localizations?: Record<string, string>;
  options?: (CommandBody & { type: number; required?: boolean; choices?: { name: string; value: unknown }[] })[];
  default_member_permissions?: string | null;
};

/** Undefined for a message that Discord would take. */
export function faultOfMessage(body: MessageBody): string | undefined {
  const { content = "", components = [], attachments = [], nonce = "" } = body;
  if (content.trim() === "" && attachments.length === 0) return "Cannot send an empty message";
  if (content.length > 2000) return "content must be 2000 or fewer in length";
  if (nonce.length > 25) return "nonce must be 25 or fewer in length";
  if (components.length > 5 || components.some((row) => row.components.length > 5)) return "too many components";
  if (components.some((row) => row.components.length === 0)) return "an empty row";
  const buttons = components.flatMap((row) => row.components);
  if (buttons.some(({ label = "" }) => label.length < 1 || label.length > 80)) return "label must be 1 to 80 in length";
  const ids = buttons.map(({ custom_id = "" }) => custom_id);
  if (ids.some((id) => id.length < 1 || id.length > 100)) return "custom_id must be 1 to 100 in length";
  if (new Set(ids).size < ids.length) return "custom_id is used twice";
  return undefined;
}

/** Undefined for a command that Discord would take. */
export function faultOfCommand(command: CommandBody): string | undefined {
  const { options = [] } = command;
  for (const { name, description, description_localizations = {} } of [command, ...options]) {
    if (!/^[-_'\p{Ll}\p{N}]{1,32}$/u.test(name)) return `name ${name}`;
    for (const text of [description, ...Object.values(description_localizations)]) {
      if (text.length < 1 || text.length > 100) return `description of ${name}`;
    }
  }
  if (options.length > 25 || options.some(({ choices = [] }) => choices.length > 25)) return "too many options";
  const firstOptional = options.findIndex(({ required }) => !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required))
    return "required after optional";
  if (lengthOf(command) > 8000) return "command exceeds maximum size";
  return undefined;
}

/** Names, descriptions (the longest of their languages) and values together. */
export function lengthOf({ name, description, description_localizations = {}, options = [] }: CommandBody): number {
  const longest = Math.max(...[description, ...Object.values(description_localizations)].map((text) => text.length));
  const ofOptions = options.map((option) => {
    const ofChoices = (option.choices ?? []).map((choice) => choice.name.length + String(choice.value).length);
    return lengthOf(option) + ofChoices.reduce((sum, each) => sum + each, 0);
  });
  return name.length + longest + ofOptions.reduce((sum, each) => sum + each, 0);
}
