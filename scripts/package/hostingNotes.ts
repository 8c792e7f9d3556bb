import { MATERIALS_FILE } from "./billOfMaterials";
import { CHECKSUM_FILE } from "./checksums";

/** What a package is of, and for which address. */
export interface PackageIdentity {
  readonly url: string;
  readonly version: string;
}

/** HOSTING.md: what to do with the package, for whoever runs the web server. */
export function hostingNotes({ url, version }: PackageIdentity): string {
  const { origin, pathname } = new URL(url);
  return `# Hosting LLM Break-Even ${version}

This package is for one address only: ${url}
Moving it to another address means packaging it again with that \`--url\`.

| | |
|---|---|
| \`site/\` | the files to serve at ${url}, as they are |
| \`manifest.xml\` | what Excel is given: upload it in the Microsoft 365 admin center, or put it into a shared folder |
| \`${MATERIALS_FILE}\` | the third-party software inside (CycloneDX), for your security team; the licences are in \`site/NOTICE.txt\` |
| \`${CHECKSUM_FILE}\` | SHA-256 of every file; \`sha256sum -c ${CHECKSUM_FILE}\` in this folder checks them |

## What the host must do

- Serve over https with a certificate that the users' computers trust. No sign-in page in front: Excel fetches the
  files without one.
- Answer with these types: .html text/html, .js text/javascript (or application/javascript), .css text/css,
  .json application/json, .png image/png, .xml application/xml (or text/xml).
- Let pages of other hosts read the files: Excel on the web fetches functions.json from its own address.
- Not send X-Frame-Options or a frame-ancestors rule that shuts Excel on the web out: it shows the pane in a frame.

Headers to send:

| files | header |
|---|---|
| all | \`Access-Control-Allow-Origin: *\` |
| all | \`X-Content-Type-Options: nosniff\` |
| .html .js .css .json .xml | \`Cache-Control: no-cache\` (kept, but asked for again each time: file names do not change between versions) |
| .png | \`Cache-Control: max-age=86400\` |

For nginx, in the server block (its mime.types has these types; icons are asked for again, too, which does no harm):

\`\`\`
location ${pathname} {
  alias /srv/llm-break-even/site/;   # where you put site/
  add_header Access-Control-Allow-Origin * always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control no-cache always;
}
\`\`\`

## Is it right?

\`\`\`
curl -sI ${url}functions.json
\`\`\`

must show 200, \`content-type: application/json\`, \`access-control-allow-origin: *\` and \`cache-control: no-cache\`;
and ${url}assets/help.html in a browser must show version ${version}.

## A new version

Package it for the same address and copy \`site/\` over the old files. Where the version number rose, give Excel the new
\`manifest.xml\` too: Excel keeps what it knows of functions, ribbon and pane until the version in the manifest rises.

The add-in asks ${origin} for these files, Microsoft's network for office.js and, when someone fetches prices, two public
price lists (raw.githubusercontent.com, models.dev). It sends nothing anywhere.
`;
}
