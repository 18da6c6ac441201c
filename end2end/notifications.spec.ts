// Notifications: counted, listed, and read by looking.
import { alive, expect, expectAccessible, newName, signedUp, test } from "./support";

test("what others do is told, and looking at it is reading it", async ({
  browser,
  page,
  awake,
}) => {
  const mara = await signedUp(page, newName("mara"));
  const post = await (
    await page.request.post("/api/posts", { data: { body: "Sourdough" } })
  ).json();
  await page.goto("/");
  await alive(page, awake);
  const jon = await (await browser.newContext()).newPage();
  await signedUp(jon, newName("jon"));
  await jon.request.put(`/api/posts/${post.id}/like`);
  await jon.request.put(`/api/users/${mara}/follow`);
  if (awake) await expect(page).toHaveTitle("(2) Home · Kith");

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Notifications" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  await alive(page, awake);
  const list = page.getByRole("main").getByRole("listitem");
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText("followed you");
  await expect(list.last()).toContainText("liked your post");
  await expect(list.last()).toContainText("Sourdough");
  if (awake) {
    await expect(page).toHaveTitle("Notifications · Kith");
    await expectAccessible(page);
    // What comes while one looks joins the list, and is read.
    await jon.request.post("/api/posts", { data: { body: "Save me one", reply_to: post.id } });
    await expect(list).toHaveCount(3);
    await expect(list.first()).toContainText("replied to you");
  }
  await list.last().getByRole("link").click();
  await expect(page).toHaveURL(`/post/${post.id}`);

  await page.goto("/settings/notifications");
  await alive(page, awake);
  await page.getByLabel("Likes").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Likes")).not.toBeChecked();
  await expect(page.getByLabel("New followers")).toBeChecked();
  await jon.context().close();
});

test("what waits is counted in the title of every page", async ({ browser, page, awake }) => {
  const mara = await signedUp(page, newName("mara"));
  const post = await (
    await page.request.post("/api/posts", { data: { body: "Sourdough" } })
  ).json();
  const jon = await (await browser.newContext()).newPage();
  await signedUp(jon, newName("jon"));
  await jon.request.put(`/api/users/${mara}/follow`);
  for (const path of [
    "/",
    `/@${mara}`,
    `/post/${post.id}`,
    "/search",
    "/people",
    "/chat",
    "/chat/new",
    "/chat/search",
    "/channels",
    "/stories",
    "/settings/account",
    "/keys",
  ]) {
    await page.goto(path);
    await alive(page, awake);
    await expect(page, path).toHaveTitle(/^\(1\) .+ · Kith$/);
  }
  await jon.context().close();
});
