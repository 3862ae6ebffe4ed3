/** As much of jsdom as Readability takes. */
declare module "jsdom" {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(markup: string, options: { url: string; virtualConsole: VirtualConsole });
    readonly window: { document: Document; close(): void };
  }
}
