// From one page to the next: a fade where the browser can, an outline where the next page takes long, colours of one's own.
import { alive, expect, signedUp, test } from "./support";

const turns = "window.turns = 0; const begin = document.startViewTransition.bind(document); document.startViewTransition = (swap) => { window.turns++; return begin(swap); };";

test("the next page fades in, and not for those who want no motion", async ({ page }) => {
  await signedUp(page);
  await page.addInitScript(turns);
  await page.goto("/");
  await alive(page);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Search", level: 1 })).toBeVisible();
  expect(await page.evaluate("window.turns")).toBe(1);
  // What is not there ends its turn as well.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("link", { name: "Notifications", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Notifications", level: 1 })).toBeVisible();
  expect(await page.evaluate("window.turns")).toBe(1);
});

test("two presses in a row lead to the second page", async ({ page }) => {
  await signedUp(page);
  await page.goto("/");
  await alive(page);
  await page.evaluate(() => {
    for (const path of ["/search", "/notifications", "/chat"]) document.querySelector<HTMLElement>(`nav a[href="${path}"]`)!.click();
  });
  await expect(page.getByRole("heading", { name: "Chat", level: 1 })).toBeVisible();
  await expect(page).toHaveURL("/chat");
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible();
});

test("a page that takes long is stood in for by its outline", async ({ page }) => {
  await signedUp(page);
  await page.goto("/");
  await alive(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/fn/draw*", async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Search", exact: true }).click();
  const main = page.locator("main");
  await expect(main).toHaveAttribute("aria-busy", "true");
  await expect.poll(() => main.evaluate((main) => getComputedStyle(main, "::after").opacity)).toBe("1");
  answer();
  await expect(page.getByRole("heading", { name: "Search", level: 1 })).toBeVisible();
  await expect(main).not.toHaveAttribute("aria-busy");
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
  for (const path of ["/", "/search", "/notifications", "/chat", "/settings", "/settings/account", "/people", "/stories"]) {
    await page.goto(path);
    await alive(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
    await expect(page.getByRole("link", { name: "Home", exact: true })).toBeVisible();
  }
});
