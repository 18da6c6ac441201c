// Runs the benches, shows their rows as they come, and writes them to BENCHMARKS.md with the machine, the date and the commit.
//
// Usage: node scripts/bench.mjs COMMAND…, where each command prints rows: what | measured | budget | beside the yardstick.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { createInterface } from "node:readline";

const rows = [];
for (const command of process.argv.slice(2)) {
  console.log(`\n$ ${command}`);
  const run = spawn(command, { shell: true, stdio: ["inherit", "pipe", "inherit"] });
  const ended = new Promise((resolve) => run.on("close", resolve));
  for await (const line of createInterface({ input: run.stdout })) {
    console.log(line);
    // The browser's test runner moves the cursor before it prints.
    const cells = line.replace(/\x1b\[[\d;]*[A-Za-z]|\r/g, "").split("|");
    if (cells.length === 4) rows.push(cells.map((text) => text.trimEnd()));
  }
  // Without a code, a signal ended it.
  const code = await ended;
  if (code !== 0) {
    console.error(`\nBroken off, nothing written: ${command}`);
    process.exit(code ?? 1);
  }
}

const number = (text) => Number(text.replaceAll(",", "").match(/[\d.]+/)?.[0]);
const unit = (text) => text.match(/[\d.,]+ ?([^\s(]*)/u)?.[1] ?? "";
const met = (measured, budget) => {
  const limit = budget.match(/^([≤≥]) (.*)$/u);
  if (!limit) return "";
  if (unit(measured) && unit(budget) && unit(measured) !== unit(budget)) return "other units";
  return (
    limit[1] === "≤" ? number(measured) <= number(limit[2]) : number(measured) >= number(limit[2])
  )
    ? "yes"
    : "**no**";
};
const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const os =
  readFileSync("/etc/os-release", "utf8").match(/^PRETTY_NAME="(.*)"$/m)?.[1] ?? process.platform;
const table = rows.map(([what, ...cells]) => {
  const [measured, budget, yardstick] = cells.map((text) => text.trim());
  return `| ${[what.replace(/^ +/, "… "), measured, budget, met(measured, budget), yardstick].join(" | ")} |`;
});
const text = `# Benchmarks

Written by \`make bench\`: the release binary on one core, the load on another. A figure is the median of several runs, with the lowest
and the highest in brackets; a percentile is that of each run. The rows of the browser share the cores with it, and a weight is one number. The
rows of the hostile client are the worst of its attacks, with the range over all of them. Figures depend on the machine, ratios much less so. The last column has
the ratio to a yardstick of the same run, on the same core and in turn with it, or the figure of the yardstick itself
(\`benches/yardsticks/\`).

| | |
|---|---|
| machine | ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${os} |
| date | ${new Date().toISOString().slice(0, 10)} |
| commit | ${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--", ".", ":!BENCHMARKS.md") ? " and changes" : ""} |

| what | measured | budget | met | beside the yardstick |
|---|---:|---:|---|---:|
${table.join("\n")}
`;
writeFileSync("BENCHMARKS.md", text);
console.log("\nWritten to BENCHMARKS.md.");
