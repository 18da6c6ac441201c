// Settings and recovery: with script and without, the same words lead to the same end.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD, alive, expect, newName, signedUp, test } from "./support";

/** The newest link of this kind in a mail to somebody. */
function mailedLink(address: string, path: string): string | undefined {
  const outbox = join(process.env.KITH_TEST_DATA ?? "", "outbox");
  const mails = readdirSync(outbox)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => join(outbox, name));
  mails.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  const found = mails
    .map((mail) => readFileSync(mail, "utf8"))
    .find((text) => text.includes(`To: ${address}`) && text.includes(path));
  return found && new RegExp(`${path}[0-9a-f]{64}`).exec(found)?.[0];
}

test.describe("a person", () => {
  test.use({ allowed: /status of 400/ });

  test("changes their details, and what is wrong stands beside its field", async ({
    page,
    awake,
  }) => {
    const username = await signedUp(page);
    await page.goto("/");
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Settings" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
    await alive(page, awake);

    await page.getByLabel("Biography").fill("Baker before dawn.\n</textarea><script>");
    await page.getByLabel("First name").fill("Marit");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Biography")).toHaveValue(
      "Baker before dawn.\n</textarea><script>",
    );
    await expect(page.getByLabel("First name")).toHaveValue("Marit");

    await page
      .getByRole("navigation", { name: "Settings" })
      .getByRole("link", { name: "Account" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: "Account" })).toBeVisible();
    await alive(page, awake);
    await page.getByLabel("Phone").fill("call me");
    await page.getByRole("button", { name: "Save contact" }).click();
    await expect(page.getByLabel("Phone")).toHaveAccessibleDescription(
      "A phone number has 5 to 15 digits, like +49 30 123456.",
    );
    await expect(page.getByLabel("Phone")).toHaveValue("call me");

    await page.goto("/settings/privacy");
    await alive(page, awake);
    await page.getByLabel("Private account").check();
    await page.getByLabel("Who can message you").selectOption("People you follow");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Private account")).toBeChecked();
    await expect(page.getByLabel("Who can message you")).toHaveValue("following");
    expect(username).toBeTruthy();
  });
});

test.describe("a changed password", () => {
  test.use({ allowed: /status of 40[13]/ });

  test("ends the other devices, which are listed", async ({ page, browser, baseURL, awake }) => {
    const username = await signedUp(page);
    const other = await browser.newContext({ baseURL, javaScriptEnabled: awake });
    const there = await other.newPage();
    await there.goto("/login");
    await there.getByLabel("Email or username").fill(username);
    await there.getByLabel("Password").fill(PASSWORD);
    await there.getByRole("button", { name: "Log in" }).click();
    await expect(there.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();

    await page.goto("/settings/devices");
    await alive(page, awake);
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText("This device")).toHaveCount(1);

    await page.goto("/settings/account");
    await alive(page, awake);
    const form = page.getByRole("region", { name: "Password" });
    await form.getByLabel("Current password").fill("not the password");
    await page.getByLabel("New password").fill("staple and glue");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("The current password is wrong. Try again.")).toBeVisible();
    await form.getByLabel("Current password").fill(PASSWORD);
    await page.getByLabel("New password").fill("staple and glue");
    await page.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Your other devices were logged out.")).toBeVisible();
    await expect(form.getByLabel("Current password")).toHaveValue("");

    await there.reload();
    await expect(there.getByRole("main").getByRole("link", { name: "Log in" })).toBeVisible();
    await page.goto("/settings/devices");
    await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
    await other.close();
  });
});

test("another device is revoked by its button", async ({ page, browser, baseURL, awake }) => {
  const username = await signedUp(page);
  const other = await browser.newContext({ baseURL });
  expect(
    (
      await other.request.post("/api/auth/login", { data: { username, password: PASSWORD } })
    ).status(),
  ).toBe(200);
  await page.goto("/settings/devices");
  await alive(page, awake);
  await page.getByRole("button", { name: /^Log out [^o]/ }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  expect((await other.request.get("/api/auth/me")).status()).toBe(401);
  await other.close();
});

test("a forgotten password is set anew by a link in a mail", async ({ page, context, awake }) => {
  const username = await signedUp(page);
  await context.clearCookies();
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Forgot password" })).toBeVisible();
  await alive(page, awake);
  await page.getByLabel("Email").fill(`${username}@example.org`);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText("an email is on its way")).toBeVisible();

  let link: string | undefined;
  await expect.poll(() => (link = mailedLink(`${username}@example.org`, "/reset/"))).toBeTruthy();
  await page.goto(link ?? "");
  await alive(page, awake);
  await page.getByLabel("New password").fill("staple and glue");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByText("Your new password is set.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Log in" }).click();
  await page.getByLabel("Email or username").fill(username);
  await page.getByLabel("Password").fill("staple and glue");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
});

test("an address is confirmed by the button behind a mailed link", async ({ page, awake }) => {
  const username = await signedUp(page);
  let link: string | undefined;
  await expect.poll(() => (link = mailedLink(`${username}@example.org`, "/confirm/"))).toBeTruthy();
  await page.goto(link ?? "");
  await alive(page, awake);
  await page.getByRole("button", { name: "Confirm address" }).click();
  await expect(page.getByText("Your email address is confirmed.")).toBeVisible();
  await page.goto("/settings/account");
  await expect(page.getByText("was confirmed on")).toBeVisible();
});

test("an account is deleted behind a fold and a password", async ({ page, awake }) => {
  const username = await signedUp(page, newName("gone"));
  await page.goto("/settings/account");
  await alive(page, awake);
  await page.getByText("Delete account…").click();
  await page.getByLabel("Your password").fill(PASSWORD);
  await page.getByRole("button", { name: "Delete account", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "A home for people who know each other",
  );
  expect((await page.request.get(`/@${username}`)).status()).toBe(404);
});
