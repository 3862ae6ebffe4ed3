/** One sitting at the terminal, or one run through a pipe. */
export type Session = {
  /** Shows what nobody asked for just now, apart from the answers. */
  show(text: string): Promise<void>;
  /** Takes no more lines; those that were typed are still answered. */
  leave(): void;
  isOver(): boolean;
  /** Resolves when all is answered. */
  ended: Promise<void>;
};

/** Whether the line asks to leave. */
export const isFarewell = (line: string): boolean => farewells.includes(line.trim().toLowerCase());

export const farewells = ["/quit", "/exit"];
