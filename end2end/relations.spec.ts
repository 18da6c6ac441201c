// Following and blocking: with script and without, the same words lead to the same end.
import { alive, expect, newName, signedUp, test } from "./support";

test("one follows, is counted, and stops again", async ({ page, awake }) => {
  const other = await signedUp(page, newName("jon"));
  await page.context().clearCookies();
  const me = await signedUp(page, newName("mara"));
  await page.goto(`/@${other}`);
  await alive(page, awake);
  const button = page.getByRole("main").getByRole("button", { name: /^Follow/ });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  // The page says it at once; the server has to have heard of it before the page is loaded anew.
  let heard = awake ? page.waitForResponse("**/fn/set_follow") : undefined;
  await button.click();
  await heard;
  await expect(page.getByRole("button", { name: "Following" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.reload();
  await expect(page.getByRole("button", { name: "Following" })).toBeVisible();
  await page.getByRole("link", { name: "1 follower" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Followers" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("listitem")).toContainText([`@${me}`]);
  await alive(page, awake);
  heard = awake ? page.waitForResponse("**/fn/set_follow") : undefined;
  await page.getByRole("button", { name: "Following" }).click();
  await expect(page.getByRole("button", { name: "Follow", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
  await heard;
  await page.goto(`/@${other}`);
  await expect(page.getByRole("link", { name: "0 followers" })).toBeVisible();
});

test("a private account is asked", async ({ page, awake }) => {
  const other = await signedUp(page, newName("quiet"));
  expect(
    (await page.request.patch("/api/users/me", { data: { settings: { private: true } } })).status(),
  ).toBe(200);
  await page.context().clearCookies();
  await signedUp(page);
  await page.goto(`/@${other}`);
  await alive(page, awake);
  const heard = awake ? page.waitForResponse("**/fn/set_follow") : undefined;
  await page.getByRole("button", { name: "Follow", exact: true }).click();
  await heard;
  await expect(page.getByRole("button", { name: "Requested" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.reload();
  await expect(page.getByRole("button", { name: "Requested" })).toBeVisible();
});

test("whom one has blocked is in the settings, and can be unblocked", async ({ page, awake }) => {
  const other = await signedUp(page, newName("jon"));
  await page.context().clearCookies();
  await signedUp(page);
  expect((await page.request.put(`/api/users/${other}/block`)).status()).toBe(200);
  await page.goto("/settings/profile");
  await alive(page, awake);
  await page
    .getByRole("navigation", { name: "Settings" })
    .getByRole("link", { name: "Blocked" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Blocked" })).toBeVisible();
  await alive(page, awake);
  await page.getByRole("button", { name: `Unblock @${other}` }).click();
  await expect(page.getByText("You have not blocked anyone.")).toBeVisible();
  await page.goto(`/@${other}`);
  await expect(page.getByRole("button", { name: "Follow", exact: true })).toBeVisible();
});
