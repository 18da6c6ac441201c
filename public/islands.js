// Brings the islands of a document to life. One that fails leaves the others as they are: each is a working form or link.
const { js, wasm } = document.getElementById("islands").dataset;
const app = await import(js);
await app.default({ module_or_path: wasm });
app.hydrate();

async function wake(part) {
  const islands = [...part.querySelectorAll("leptos-island")];
  if (part.matches?.("leptos-island")) islands.unshift(part);
  const waking = islands.map(async (island) => {
    if (island.awake || waits(island)) return;
    island.awake = true;
    await app[island.dataset.component](island);
  });
  for (const { reason } of await Promise.allSettled(waking)) {
    if (reason) console.error(reason);
  }
}

// A heavy one waits until somebody turns to it, unless a draft is to be put back into it.
function waits(island) {
  const place = island.closest("[data-wakes-on-focus]");
  if (!place || place.contains(document.activeElement) || hasDrafts()) return false;
  const turn = ["focusin", "pointerenter", "dragenter"];
  const awaken = () => {
    turn.forEach((event) => place.removeEventListener(event, awaken));
    place.removeAttribute("data-wakes-on-focus");
    wake(place);
  };
  turn.forEach((event) => place.addEventListener(event, awaken));
  return true;
}

function hasDrafts() {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("draft-"));
  } catch {
    return false;
  }
}

// Parts of the page that come later: see src/ui/part.rs.
document.addEventListener("islands", (event) => wake(event.target));
await wake(document);
document.documentElement.dataset.live = "";
