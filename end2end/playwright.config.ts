// The browser tests. They start the server they test, with data of its own.
import { defineConfig, devices } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const port = Number(process.env.KITH_TEST_PORT ?? 3999);
const baseURL = `http://127.0.0.1:${port}`;

/** The server under test: named, or the build that is newest. */
function server(): string {
  if (process.env.KITH_BIN) return resolve(process.env.KITH_BIN);
  const built = ["ci", "release", "debug"]
    .map((profile) => resolve(process.env.CARGO_TARGET_DIR ?? "../target", profile, "kith"))
    .filter(existsSync);
  if (built.length === 0)
    throw new Error("There is no server to test. Run `make test`, which builds it.");
  return built.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
}

/** The system's Chromium, where it has one; Playwright's own elsewhere. */
function chromium(): string | undefined {
  for (const name of ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

// Playwright reads this file in every worker; the folder is made once and passed on.
process.env.KITH_TEST_DATA ??= mkdtempSync(join(tmpdir(), "kith-test-"));

/**
 * What everybody does, in every browser there is: with all of it, with script but without
 * WebAssembly, without script.
 */
const JOURNEYS = [
  "journeys.spec.ts",
  "accounts.spec.ts",
  "chat.spec.ts",
  "media.spec.ts",
  "notifications.spec.ts",
  "people.spec.ts",
  "posts.spec.ts",
  "relations.spec.ts",
  "rooms.spec.ts",
  "stories.spec.ts",
];

export default defineConfig({
  testDir: ".",
  forbidOnly: !!process.env.CI,
  // Where nobody watches, one test in need of a second try is named as flaky and does not throw
  // away what all others showed.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  // Only what hangs runs into these: a machine that is busy with other things may take several
  // times as long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    trace: "retain-on-failure",
    // They would stand between the tests and what these change on the network; installed.spec.ts is
    // about them.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "with-script" },
    { name: "without-script", testMatch: JOURNEYS, use: { javaScriptEnabled: false } },
    { name: "without-wasm", testMatch: JOURNEYS },
  ],
  webServer: {
    // Pictures are of the demo community; tests make the people they need.
    command: process.env.KITH_SCREENSHOTS ? `${server()} demo && exec ${server()}` : server(),
    url: `${baseURL}/health`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    stderr: "pipe",
    env: {
      KITH_ADDR: `127.0.0.1:${port}`,
      KITH_DATA_DIR: process.env.KITH_TEST_DATA,
      KITH_RATE_LIMITS: "off",
      KITH_LOG: "warn",
    },
  },
});
