// Profiles, the people beside a page and their directory: with script and without.
import { alive, expect, expectAccessible, newName, signedUp, test } from "./support";

test("a biography's links lead somewhere", async ({ page, awake }) => {
  const other = await signedUp(page, newName("jon"));
  const me = await signedUp(page, newName("mara"));
  await page.request.patch("/api/users/me", {
    data: { biography: `Friend of @${other}. #Bach https://example.org/x` },
  });
  await page.goto(`/@${me}`);
  await alive(page, awake);
  await expect(page.getByRole("link", { name: "example.org/x" })).toHaveAttribute(
    "href",
    "https://example.org/x",
  );
  await expect(page.getByRole("link", { name: "#Bach" })).toHaveAttribute("href", "/tag/bach");
  await page
    .getByRole("main")
    .getByRole("link", { name: `@${other}` })
    .click();
  await expect(page).toHaveURL(`/@${other}`);
});

test("one edits one's own profile", async ({ page, awake }) => {
  const me = await signedUp(page);
  await page.goto(`/@${me}`);
  await alive(page, awake);
  await page.getByRole("button", { name: "Edit profile" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
});

test("the menu mutes, blocks and leads to a report", async ({ page, awake }) => {
  const other = await signedUp(page, newName("jon"));
  await page.context().clearCookies();
  await signedUp(page);
  const open = async () => {
    await page.goto(`/@${other}`);
    await alive(page, awake);
    await page.getByRole("button", { name: "More" }).click();
  };
  await open();
  if (awake) await expectAccessible(page);
  await page.getByRole("button", { name: `Mute @${other}` }).click();
  // The page is loaded anew; the menu is closed on it.
  await expect(page.getByRole("button", { name: `Mute @${other}` })).toBeHidden();
  await open();
  await expect(page.getByRole("button", { name: `Unmute @${other}` })).toBeVisible();
  await page.getByRole("button", { name: `Report @${other}` }).click();
  await alive(page, awake);
  await page.getByLabel("What is wrong?").fill("This is an advertisement.");
  await page.getByRole("button", { name: "Send report" }).click();
  await expect(page.getByText("Thank you. The owner will look at it.")).toBeVisible();
  if (awake) await expectAccessible(page);
  await open();
  await page.getByRole("button", { name: `Block @${other}` }).click();
  await expect(page.getByRole("button", { name: `Unblock @${other}` })).toBeVisible();
});

test("the people beside a page are those of their directory, and can be searched", async ({
  page,
  awake,
}) => {
  const other = await signedUp(page, newName("zora"));
  await page.context().clearCookies();
  await signedUp(page);
  await page.request.put(`/api/users/${other}/follow`);
  await page.goto("/");
  await alive(page, awake);
  const aside = page.getByRole("complementary", { name: "People" });
  await expect(aside.getByRole("listitem").first().getByRole("link")).toHaveAttribute(
    "href",
    `/chat/with/${other}`,
  );
  await aside.getByRole("searchbox").fill(other);
  await aside.getByRole("searchbox").press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await alive(page, awake);
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  if (awake) await expectAccessible(page);
  await page.getByRole("main").getByRole("searchbox").fill("nobody is called that");
  await page.getByRole("main").getByRole("searchbox").press("Enter");
  await expect(page.getByText("No people found.")).toBeVisible();
});
