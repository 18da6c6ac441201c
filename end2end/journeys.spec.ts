// Journeys of a person, with script, without it, and without WebAssembly: all end the same.
import { PASSWORD, alive, expect, newName, test } from "./support";

test.describe("a newcomer", () => {
  // The browser notes every refusal; the page says it in words.
  test.use({ allowed: /status of 40[01]/ });

  test("signs up, looks around, logs out and comes back", async ({ page, awake }) => {
    const username = newName("mara");
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "A home for people who know each other",
    );
    await page.getByRole("main").getByRole("link", { name: "Sign up" }).click();
    await expect(page).toHaveURL("/signup");
    await expect(page).toHaveTitle("Sign up · Kith");

    await page.getByLabel("Username", { exact: true }).fill(username);
    await page.getByLabel("First name").fill("Mara");
    await page.getByLabel("Family name").fill("Lind");
    await page.getByLabel("Email", { exact: true }).fill(`${username}@example.org`);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign up" }).click();

    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
    await alive(page, awake);
    const main = page.getByRole("navigation", { name: "Main" });
    await expect(main.getByRole("link", { name: "Home" })).toHaveAttribute("aria-current", "page");
    await main.getByRole("link", { name: "Profile" }).click();
    await expect(page).toHaveURL(`/@${username}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mara Lind");
    await expect(page).toHaveTitle(`Mara Lind (@${username}) · Kith`);

    await main.getByRole("button", { name: "Log out" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "A home for people who know each other",
    );

    await main.getByRole("link", { name: "Log in" }).click();
    await page.getByLabel("Email or username").fill(username.toUpperCase());
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  });

  test("sees what is wrong beside each field and keeps what they typed", async ({
    page,
    awake,
  }) => {
    await page.goto("/signup");
    await alive(page, awake);
    await page.getByLabel("Username", { exact: true }).fill("1");
    await page.getByLabel("First name").fill('Mara "</textarea><script>');
    await page.getByRole("button", { name: "Sign up" }).click();

    const username = page.getByLabel("Username", { exact: true });
    await expect(username).toHaveAttribute("aria-invalid", "true");
    await expect(username).toHaveAccessibleDescription("A username has 3 to 30 characters.");
    await expect(username).toHaveValue("1");
    await expect(page.getByLabel("First name")).toHaveValue('Mara "</textarea><script>');
    await expect(page.getByLabel("Email", { exact: true })).toHaveAccessibleDescription(
      "Enter your email address.",
    );
    await expect(page.getByLabel("Password")).toHaveAccessibleDescription("Choose a password.");
    await expect(page.getByLabel("Password")).toHaveValue("");
    await expect(page).toHaveURL("/signup");
    if (awake) await expect(username).toBeFocused();
  });

  test("is told when the name or the password is wrong", async ({ page, awake }) => {
    await page.goto("/login");
    await alive(page, awake);
    await page.getByLabel("Email or username").fill("nobody_here");
    await page.getByLabel("Password").fill("not a password");
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByRole("alert")).toHaveText(
      "The username, the email address or the password is wrong.",
    );
    await expect(page.getByLabel("Email or username")).toHaveValue("nobody_here");
  });
});

test.describe("an address that leads nowhere", () => {
  test.use({ allowed: /status of 404/ });

  for (const path of ["/nowhere/at/all", "/@nobody_has_this_name"]) {
    test(`${path} says so with its status`, async ({ page }) => {
      const reply = await page.goto(path);
      expect(reply?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
      await page.getByRole("link", { name: "Go to Home" }).click();
      await expect(page).toHaveURL("/");
    });
  }
});
