// Shared by the tests of conversations: people in browsers of their own, and what they write.
import type { Browser, Page } from "@playwright/test";
import { newName, signedUp } from "./support";

/** Somebody in a browser of their own: their page and their username. */
export async function somebody(
  browser: Browser,
  start: string,
  awake: boolean | undefined,
  name?: string,
): Promise<{ page: Page; name: string }> {
  const page = await (await browser.newContext({ javaScriptEnabled: awake })).newPage();
  return { page, name: await signedUp(page, newName(start), name) };
}

export const log = (page: Page) => page.getByRole("log", { name: "Messages" });
export const message = (page: Page, text: string) =>
  log(page).getByRole("article").filter({ hasText: text });

export async function write(page: Page, text: string) {
  await page.getByRole("textbox", { name: "Message" }).fill(text);
  await page.getByRole("button", { name: "Send" }).click();
}
