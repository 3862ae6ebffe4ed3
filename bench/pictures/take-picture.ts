import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Size = { width: number; height: number };

/** A page as a headless Chromium shows it, written to a PNG file. Throws where there is no Chromium. */
export function takePicture(html: string, { width, height }: Size, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), "tidings-picture-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, html);
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      `--user-data-dir=${folder}/profile`,
    ];
    execFileSync("chromium", [...flags, `--window-size=${width},${height}`, `--screenshot=${file}`, `file://${page}`], {
      stdio: "ignore",
      timeout: 60_000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
