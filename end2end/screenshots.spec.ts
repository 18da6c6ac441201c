// Makes the pictures in docs/ anew, from people like those of the demo. Run by `make screenshots`.
import { alive, signedUp, test } from "./support";

test.skip(!process.env.KITH_SCREENSHOTS, "only when asked for");

const PAGES = { welcome: "/", signup: "/signup", login: "/login", home: "/", profile: "/@", nothing: "/nothing/here" };

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${name} ${width} ${colorScheme}`, async ({ page }) => {
        const username = ["home", "profile", "nothing"].includes(name) ? await signedUp(page) : "";
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(name === "profile" ? path + username : path);
        await alive(page);
        await page.screenshot({ path: `test-results/shots/${name}-${width}-${colorScheme}.png` });
      });
    }
  }
}
