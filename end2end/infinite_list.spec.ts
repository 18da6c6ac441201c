// Infinite scroll, and menus that close: both need script.
import { alive, expect, newName, signedUp, test } from "./support";

test("a long list goes on when its end comes near, and by a link without script", async ({
  page,
  browser,
  playwright,
}) => {
  const star = await signedUp(page, newName("star"));
  for (let number = 0; number < 45; number += 1) {
    const fan = await playwright.request.newContext({ baseURL: test.info().project.use.baseURL });
    const name = newName("fan");
    const data = {
      username: name,
      name: "Fan",
      email: `${name}@example.org`,
      password: "correct horse battery",
    };
    expect((await fan.post("/api/auth/register", { data })).status()).toBe(201);
    expect((await fan.put(`/api/users/${star}/follow`)).status()).toBe(200);
    await fan.dispose();
  }
  await page.goto(`/@${star}/followers`);
  await alive(page);
  const items = page.getByRole("main").getByRole("listitem").filter({ hasText: "Since" });
  await page.keyboard.press("End");
  await expect.poll(async () => (await page.keyboard.press("End"), items.count())).toBe(45);
  const names = await items
    .locator("a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(names).size).toBe(45);
  await expect(page.getByRole("link", { name: "More" })).toHaveCount(0);

  const plain = await (
    await browser.newContext({ javaScriptEnabled: false, baseURL: test.info().project.use.baseURL })
  ).newPage();
  await plain.goto(`/@${star}/followers`);
  await expect(plain.getByRole("listitem").filter({ hasText: "Since" })).toHaveCount(20);
  await plain.getByRole("link", { name: "More" }).click();
  await plain.getByRole("link", { name: "More" }).click();
  await expect(plain.getByRole("listitem").filter({ hasText: "Since" })).toHaveCount(5);
  await plain.context().close();
});

test("a menu closes by Escape, by a press elsewhere and when the focus leaves", async ({
  page,
}) => {
  const other = await signedUp(page, newName("jon"));
  await page.context().clearCookies();
  await signedUp(page);
  await page.goto(`/@${other}`);
  await alive(page);
  const more = page.getByRole("button", { name: "More" });
  const item = page.getByRole("button", { name: `Mute @${other}` });
  await more.press("Enter");
  await expect(item).toBeVisible();
  await item.press("Escape");
  await expect(item).toBeHidden();
  await expect(more).toBeFocused();
  await more.click();
  await expect(item).toBeVisible();
  await page.mouse.click(5, 400);
  await expect(item).toBeHidden();
  await more.click();
  await page.getByRole("button", { name: "Follow", exact: true }).focus();
  await expect(item).toBeHidden();
});

test("a private person accepts and declines in the settings", async ({ page, browser }) => {
  const me = await signedUp(page, newName("quiet"));
  await page.request.patch("/api/users/me", { data: { settings: { private: true } } });
  const asking: string[] = [];
  for (const start of ["jon", "kia"]) {
    const other = await browser.newContext({ baseURL: test.info().project.use.baseURL });
    asking.push(await signedUp(await other.newPage(), newName(start)));
    expect((await other.request.put(`/api/users/${me}/follow`)).status()).toBe(200);
    await other.close();
  }
  await page.goto("/settings/requests");
  await alive(page);
  await page.getByRole("button", { name: `Accept @${asking[0]}` }).click();
  await expect(page.getByRole("button", { name: `Accept @${asking[0]}` })).toHaveCount(0);
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText("No requests.")).toBeVisible();
  const followers = await (await page.request.get(`/api/users/${me}/followers`)).json();
  expect(followers.items.map((item: { user: { username: string } }) => item.user.username)).toEqual(
    [asking[0]],
  );
});
