// Makes the pictures in docs/ anew, from the demo community. Run by `make screenshots`.
import { PASSWORD, alive, test } from "./support";

test.skip(!process.env.KITH_SCREENSHOTS, "only when asked for");
test.use({ allowed: /status of 404/ });

const PAGES = { welcome: "/", signup: "/signup", login: "/login", home: "/", profile: "/@mara_lind", nothing: "/nothing/here", people: "/people", search: "/search?q=music", tag: "/tag/food", followers: "/@mara_lind/followers", report: "/@mara_lind/report", reports: "/admin/reports", forgot: "/forgot", "settings-profile": "/settings/profile", "settings-pictures": "/settings/pictures", "settings-account": "/settings/account", "settings-privacy": "/settings/privacy", "settings-devices": "/settings/devices", "settings-invites": "/settings/invites" };
const SIGNED_OUT = ["welcome", "signup", "login", "forgot"];
/** Those the README shows. */
const SHOWN = ["home-1280-light", "home-360-dark"];

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const picture = `${name}-${width}-${colorScheme}`;
      const folder = SHOWN.includes(picture) ? "../docs" : "test-results/pictures";
      test(picture, async ({ page }) => {
        if (!SIGNED_OUT.includes(name)) await page.request.post("/api/auth/login", { data: { username: "demo", password: PASSWORD } });
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await alive(page);
        await page.screenshot({ path: `${folder}/${picture}.png` });
      });
    }
  }
}
