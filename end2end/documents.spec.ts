// From one page to the next: each is a document of its own, which the browser keeps for going back.
import { chromium } from "@playwright/test";
import { alive, expect, newName, signedUp, test } from "./support";

test("two presses in a row lead to the second page", async ({ page }) => {
  await signedUp(page);
  await page.goto("/");
  await alive(page);
  await page.evaluate(() => {
    for (const path of ["/search", "/notifications", "/chat"])
      document.querySelector<HTMLElement>(`nav a[href="${path}"]`)!.click();
  });
  await expect(page.getByRole("heading", { name: "Chat", level: 1 })).toBeVisible();
  await expect(page).toHaveURL("/chat");
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible();
});

test("going back brings the page as it was, and what has changed meanwhile", async ({
  baseURL,
  playwright,
}) => {
  // Playwright switches the back/forward cache off.
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await (await browser.newContext({ baseURL })).newPage();
  const mara = await signedUp(page, newName("mara"));
  const ids: string[] = [];
  for (let number = 0; number < 70; number += 1) {
    ids.push(
      (await (await page.request.post("/api/posts", { data: { body: `Number ${number}` } })).json())
        .id,
    );
  }
  await page.goto("/");
  await alive(page);
  const posts = page.getByRole("feed").getByRole("article");
  await expect
    .poll(async () => (await page.keyboard.press("End"), posts.count()), { timeout: 20_000 })
    .toBe(70);
  const sought = page.getByRole("article").filter({ hasText: /Number 7(?!\d)/ });
  await sought.getByRole("button", { name: "Like", exact: true }).click();
  await expect(sought.getByRole("button", { name: "Like 1" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await sought.locator("time").click();
  await expect(page.getByRole("heading", { level: 1, name: "Post" })).toBeVisible();
  // Somebody else likes it as well, and writes to her.
  const jon = await playwright.request.newContext({ baseURL });
  const name = newName("jon");
  await jon.post("/api/auth/register", {
    data: {
      username: name,
      name: "Jon",
      email: `${name}@example.org`,
      password: "correct horse battery",
    },
  });
  expect((await jon.put(`/api/posts/${ids[7]}/like`)).status()).toBe(200);
  const { id } = await (await jon.post("/api/conversations", { data: { with: mara } })).json();
  await jon.post(`/api/conversations/${id}/messages`, { data: { text: "Hello" } });
  // Nothing is loaded, so there is nothing that Playwright's own way back would wait for.
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL("/");
  expect(
    await page.evaluate(() => (window as unknown as { kept?: boolean }).kept),
    "the browser has kept it",
  ).toBe(true);
  await expect(posts).toHaveCount(70);
  await expect(sought).toBeInViewport();
  await expect(sought.getByRole("button", { name: "Like 2" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page).toHaveTitle("(2) Home · Kith");
  await jon.dispose();
  await browser.close();
});

test("going back after logging out shows nothing of who was there", async ({ baseURL }) => {
  const { launchOptions } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signedUp(page, newName("mara"));
  await page.request.post("/api/posts", { data: { body: "Only for those who are here" } });
  await page.goto("/");
  await alive(page);
  await expect(page.getByText("Only for those who are here")).toBeVisible();
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await alive(page);
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "Log in" })).toBeVisible();
  await page.evaluate(() => history.go(-2));
  await expect(page).toHaveURL("/");
  await expect(page.getByText("Only for those who are here")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "Log in" })).toBeVisible();
  await browser.close();
});

test("with colours of one's own everything that can be pressed has an edge", async ({ page }) => {
  await signedUp(page);
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/settings/appearance");
  await alive(page);
  const button = page.getByRole("main").getByRole("button").first();
  expect(await button.evaluate((button) => getComputedStyle(button).borderTopWidth)).toBe("1px");
});

test("at twice the size nothing is lost", async ({ page }) => {
  await signedUp(page);
  // What 1280 pixels hold at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  for (const path of [
    "/",
    "/search",
    "/notifications",
    "/chat",
    "/settings",
    "/settings/account",
    "/people",
    "/stories",
  ]) {
    await page.goto(path);
    await alive(page);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, path).toBeLessThanOrEqual(0);
    await expect(page.getByRole("link", { name: "Home", exact: true })).toBeVisible();
  }
});
