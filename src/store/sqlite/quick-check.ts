import { openToRead } from "./look-into-file.ts";
import { query } from "./query.ts";

// A process of its own: it reads the whole file, and nothing else would end that in the middle.
const [location = ""] = process.argv.slice(2);
const connection = openToRead(location);
const found = query<{ quick_check: string }>(connection, "PRAGMA quick_check(1)").get()?.quick_check;
process.stdout.write(found ?? "");
