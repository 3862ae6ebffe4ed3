/** Beside this file, also where it was compiled: the build copies the folder. */
export const sqliteMigrations = new URL("./migrations/", import.meta.url);
