// Runs the benches, shows their rows as they come, and writes them to BENCHMARKS.md with the machine, the date and the commit.
//
// Usage: node scripts/bench.mjs COMMAND…, where the command prints rows as benches/support does: what, measured, budget in columns.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { createInterface } from "node:readline";

const [WHAT, MEASURED, BUDGET] = [52, 24, 12];
const [command, ...args] = process.argv.slice(2);
const run = spawn(command, args, { stdio: ["inherit", "pipe", "inherit"] });
const rows = [];
for await (const line of createInterface({ input: run.stdout })) {
  console.log(line);
  const row = line.match(new RegExp(`^(.{${WHAT},}?) +(\\S.{0,${MEASURED + 40}}?)(?: {2,}(\\S.{0,${BUDGET + 8}}))?$`, "u"));
  // A row begins with words; its second column is right-aligned, so blanks stand before it.
  if (row && !line.startsWith("Making") && row[1].trim() !== "what") rows.push({ what: row[1].trimEnd(), measured: row[2].trim(), budget: row[3]?.trim() ?? "" });
}
const code = run.exitCode ?? (await new Promise((ended) => run.on("close", ended)));
// Without a code, a signal ended it.
if (code !== 0) process.exit(code ?? 1);

const number = (text) => Number(text.replaceAll(",", "").match(/[\d.]+/)?.[0]);
const met = ({ measured, budget }) => {
  const limit = budget.match(/^([≤≥]) (.*)$/u);
  if (!limit) return "";
  return (limit[1] === "≤" ? number(measured) <= number(limit[2]) : number(measured) >= number(limit[2])) ? "yes" : "**no**";
};
const git = (...args) => execFileSync("git", args, { encoding: "utf8" }).trim();
const cell = (text) => text.replaceAll("|", "\\|");
const os = readFileSync("/etc/os-release", "utf8").match(/^PRETTY_NAME="(.*)"$/m)?.[1] ?? process.platform;
const text = `# Benchmarks

Written by \`make bench\`: the release binary on one core, the load on another. Where a range stands in brackets, the figure is the median
of several runs, between the slowest and the fastest. Figures depend on the machine, ratios much less so: compare what was measured in one run.

| | |
|---|---|
| machine | ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${os} |
| date | ${new Date().toISOString().slice(0, 10)} |
| commit | ${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--", ".", ":!BENCHMARKS.md") ? " and changes" : ""} |

| what | measured | budget | met |
|---|---:|---:|---|
${rows.map((row) => `| ${cell(row.what.replace(/^ +/, "… "))} | ${cell(row.measured)} | ${row.budget} | ${met(row)} |`).join("\n")}
`;
writeFileSync("BENCHMARKS.md", text);
console.log("\nWritten to BENCHMARKS.md.");
