// Shared by all browser tests: a page that must stay free of errors, and people to act as.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export const PASSWORD = "correct horse battery";

/** A red dot. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAA" +
    "AABJRU5ErkJggg==",
  "base64",
);

/**
 * What is no fault of the page: what the browser says of one that waits a few seconds for its
 * script, or for ever without script; of a fade between documents that it gave up, busy with other
 * things; and that the tests keep service workers away.
 */
const HINT = new RegExp(
  [
    "was preloaded using link preload but not used",
    "Transition was (aborted|skipped)",
    "Service Worker registration blocked by Playwright",
  ].join("|"),
);

/** What a browser says of a page whose WebAssembly it may not load. */
const ASLEEP = /Failed to load resource|Failed to fetch|WebAssembly|ERR_FAILED/;

export const test = base.extend<{ awake: boolean; allowed: RegExp | undefined; quiet: void }>({
  /**
   * Whether islands wake: not without script, nor where WebAssembly is blocked. Then a page is
   * links and forms.
   */
  awake: async ({ javaScriptEnabled }, use, { project }) =>
    use(javaScriptEnabled !== false && project.name !== "without-wasm"),
  page: async ({ page }, use, { project }) => {
    if (project.name === "without-wasm") await page.route("**/*.wasm", (route) => route.abort());
    await use(page);
  },
  /** Console errors a test expects, such as the browser's note about a 404 it asks for. */
  allowed: [undefined, { option: true }],
  quiet: [
    async ({ page, allowed }, use, { project }) => {
      const asleep = project.name === "without-wasm" ? ASLEEP : undefined;
      const errors: string[] = [];
      page.on("console", (message) => {
        const told =
          ["error", "warning"].includes(message.type()) &&
          !allowed?.test(message.text()) &&
          !asleep?.test(message.text());
        // A photo beside the page may be of another test's person, who takes it away just then.
        const gone = new URL(message.location().url || "about:blank").pathname.startsWith(
          "/media/",
        );
        if (told && !gone && !HINT.test(message.text())) errors.push(message.text());
      });
      page.on(
        "pageerror",
        (error) =>
          [allowed, asleep, HINT].some((known) => known?.test(String(error))) ||
          errors.push(String(error)),
      );
      await use();
      expect(errors, "the console stays empty").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the islands of the page are awake, where they wake. */
export async function alive(page: Page, awake = true) {
  if (awake) await page.locator("html[data-live]").waitFor({ state: "attached" });
}

/** A name nobody else has in this run. */
export function newName(start = "guest"): string {
  return `${start}_${Math.random().toString(36).slice(2, 10)}`;
}

/** Makes an account through the API and signs this browser in with it. */
export async function signedUp(page: Page, username = newName(), name = "Mara"): Promise<string> {
  const data = {
    username,
    name,
    family: "Lind",
    email: `${username}@example.org`,
    password: PASSWORD,
  };
  const reply = await page.request.post("/api/auth/register", { data });
  expect(reply.status()).toBe(201);
  return username;
}

/** axe finds nothing, in either theme. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    // Without motion: colours on their way from one theme to the other are in neither.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
}
