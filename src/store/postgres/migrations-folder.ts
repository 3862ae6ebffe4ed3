/** Beside this file, also where it was compiled: the build copies the folder. */
export const postgresMigrations = new URL("./migrations/", import.meta.url);
