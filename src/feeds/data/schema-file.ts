import { z } from 'zod';
import { mediaTypes, type FeedFile } from '../feed-file.ts';

/** A schema depends on the model alone, so it is made once for all publications. */
const made = new Map<string, string>();

/** JSON Schema, draft 2020-12. A day says so by its format; the expression beside it would only hide that. */
function schemaText(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  return JSON.stringify(json, undefined, 2);
}

export function schemaFile(address: string, schema: () => z.ZodType): FeedFile {
  const text = () => {
    const known = made.get(address) ?? schemaText(schema());
    made.set(address, known);
    return known;
  };
  return { address, type: mediaTypes.schema, text };
}

/** A schema as its data name it: they lie side by side. */
export const schemaName = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
