import { z } from "zod";

/** What `z.toJSONSchema` makes of the kinds of options that commands may have. */
const optionSchema = z.object({
  type: z.enum(["string", "integer", "number", "boolean"]),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

const optionsSchema = z.object({
  properties: z.record(z.string(), optionSchema).default({}),
  required: z.array(z.string()).default([]),
});

export type OptionSchema = z.output<typeof optionSchema> & { name: string; isRequired: boolean };

/** The options of an action as data, those that must be given first. Throws for other kinds of options. */
export function optionSchemas(options: z.ZodObject): OptionSchema[] {
  const { properties, required } = optionsSchema.parse(z.toJSONSchema(options, { io: "input" }));
  const all = Object.entries(properties).map(([name, schema]) => ({
    ...schema,
    name,
    isRequired: required.includes(name),
  }));
  return [...all.filter(({ isRequired }) => isRequired), ...all.filter(({ isRequired }) => !isRequired)];
}
