// Preloaded by a process whose memory is measured (node --import): at its end it writes its peak to file descriptor 3.
import { writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
