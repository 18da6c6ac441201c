// Prints what the server's binary is made of, as a CycloneDX document: every crate with its version, licence and checksum.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const options = [
  "metadata",
  "--format-version",
  "1",
  "--locked",
  "--features",
  "ssr",
  "--filter-platform",
  process.argv[2],
];
const metadata = JSON.parse(
  execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 1 << 28 }),
);
const lock = readFileSync("Cargo.lock", "utf8").split("[[package]]");
const checksums = new Map(
  lock.map((part) => {
    const [name, version, checksum] = ["name", "version", "checksum"].map(
      (key) => part.match(new RegExp(`^${key} = "(.+)"$`, "m"))?.[1],
    );
    return [`${name}@${version}`, checksum];
  }),
);

// Only what goes into the binary: no tests, no build scripts' own.
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const packages = new Map(metadata.packages.map((found) => [found.id, found]));
const reached = new Set([metadata.resolve.root]);
for (const id of reached) {
  for (const { pkg, dep_kinds } of nodes.get(id).deps) {
    if (dep_kinds.some(({ kind }) => kind === null)) reached.add(pkg);
  }
}

const component = ({ name, version, license, repository }, type) => {
  const checksum = checksums.get(`${name}@${version}`);
  return {
    type,
    "bom-ref": `pkg:cargo/${name}@${version}`,
    name,
    version,
    purl: `pkg:cargo/${name}@${version}`,
    ...(checksum && { hashes: [{ alg: "SHA-256", content: checksum }] }),
    ...(license && { licenses: [{ expression: license.replaceAll("/", " OR ") }] }),
    ...(repository && { externalReferences: [{ type: "vcs", url: repository }] }),
  };
};
const root = packages.get(metadata.resolve.root);
const parts = [...reached].filter((id) => id !== root.id).map((id) => packages.get(id));
parts.sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
const sbom = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: { component: component(root, "application") },
  components: parts.map((part) => component(part, "library")),
};
console.log(JSON.stringify(sbom, null, 2));
