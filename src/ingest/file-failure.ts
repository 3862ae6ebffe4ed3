const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "is not there (any more): check the path",
  ENOTDIR: "is not there (any more): a part of its path is a file; check the path",
  EACCES: "may not be read by this user: give the right to read it (chmod +r)",
  EPERM: "may not be read by this user: give the right to read it (chmod +r)",
  ELOOP: "is a link that leads back to itself: remove the link",
  ENAMETOOLONG: "has a path that is too long for this system: move it up",
  EMFILE: "could not be opened because too many files are open: close other programs and run the import again",
  ENFILE: "could not be opened because too many files are open: close other programs and run the import again",
  EIO: "could not be read because the disk reports an error: copy it from elsewhere",
  EISDIR: "is a folder: name the folder without its ending",
};

/** Why the system would not let a file or folder be read, and what to do; follows its name. Throws what is a defect. */
export function readFailure(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  return REASONS[error.code] ?? `could not be read (${error.message}): check it and run the import again`;
}
