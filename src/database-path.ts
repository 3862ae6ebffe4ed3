/** The path behind "file:", also when it is written as an address ("file:///srv/news.db"). */
export const databasePath = (databaseUrl: string): string => databaseUrl.replace(/^file:(\/\/)?/, "");
