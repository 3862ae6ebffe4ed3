import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Tells how high a page is to whoever reads its tree. */
const MEASURE = `<script>document.body.dataset.height = document.body.offsetHeight</script>`;

/** A whole page as a headless Chromium of this width shows it, written to a PNG file. Throws where there is no Chromium. */
export function takePicture(html: string, width: number, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), "tidings-picture-"));
  try {
    const page = join(folder, "page.html");
    writeFileSync(page, `${html}<style>html { width: ${width}px; }</style>${MEASURE}`);
    const show = (height: number, ...what: string[]) =>
      execFileSync(
        "chromium",
        [
          ...["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", `--user-data-dir=${folder}/profile`],
          ...[`--window-size=${width},${height}`, ...what, `file://${page}`],
        ],
        { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 60_000 },
      );
    const height = /data-height="(\d+)"/.exec(show(100, "--dump-dom"))?.[1];
    show(Number(height ?? 1000), `--screenshot=${file}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
