/*
 * What Office asks of a manifest, as far as it can be checked without Office: the order of elements as Microsoft's
 * schema has it (TaskPaneAppVersionOverridesV1_0.xsd and OfficeAppManifestV1_1.xsd), resources, lengths, icons, and
 * what a shared runtime needs. https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview
 */

export interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
  parent: Element | null;
}

/** Children in the order they have to stand in. `?`: may be left out; `*`: any number; `+`: one or more. */
const children: Record<string, string> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  "OfficeApp > Hosts": "Host+",
  AppDomains: "AppDomain+",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  VersionOverrides: "Description? Requirements? Hosts Resources? WebApplicationInfo? EquivalentAddins?",
  "VersionOverrides > Hosts": "Host+",
  "Host[Workbook]": "Runtimes? AllFormFactors? DesktopFormFactor?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint[CustomFunctions]": "Script Page Metadata? Namespace?",
  "ExtensionPoint[PrimaryCommandSurface]": "OfficeTab* CustomTab*",
  CustomTab: "Group+ Label InsertAfter?",
  Group: "Label Icon Control+",
  "Control[Button]": "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "Image+",
  "Action[ShowTaskpane]": "TaskpaneId? SourceLocation Title?",
  "Action[ExecuteFunction]": "FunctionName",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
};

const longest: Record<string, number> = { Urls: 2048, Images: 2048, ShortStrings: 125, LongStrings: 250 };
const iconSizes = ["16", "32", "80"];

/** The outermost element of an XML text. Names lose their prefix; comments and the declaration are left out. */
export function readXml(text: string): Element {
  const outermost: Element = { name: "", attributes: {}, text: "", children: [], parent: null };
  let open = outermost;
  const bare = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "");
  for (const [, closes, name, attributes, closed, content] of bare.matchAll(
    /<(\/?)(?:\w+:)?([\w.]+)((?:\s+[\w:.]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    if (content !== undefined) open.text += content.trim();
    else if (closes) {
      if (open.name !== name) throw new SyntaxError(`</${name}> closes <${open.name}>`);
      open = open.parent!;
    } else {
      const pairs = [...attributes!.matchAll(/([\w:.]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]);
      const element = { name: name!, attributes: Object.fromEntries(pairs), text: "", children: [], parent: open };
      open.children.push(element);
      if (!closed) open = element;
    }
  }
  if (open !== outermost) throw new SyntaxError(`<${open.name}> is not closed`);
  return outermost.children[0]!;
}

/** An element and everything in it. */
export function within(element: Element, name?: string): Element[] {
  const all = [element, ...element.children.flatMap((child) => within(child))];
  return name === undefined ? all : all.filter((each) => each.name === name);
}

/** What Office would refuse, or accept and then not do. Empty for a manifest that is as it should be. */
export function wrongWith(manifest: Element): string[] {
  return [
    ...misplaced(manifest),
    ...badResources(manifest),
    ...badIcons(manifest),
    ...badRuntime(manifest),
    ...badBasics(manifest),
  ];
}

function kindOf({ name, attributes, parent }: Element): string | undefined {
  const type = attributes["xsi:type"];
  return [`${name}[${type}]`, `${parent?.name} > ${name}`, name].find((kind) => Object.hasOwn(children, kind));
}

function misplaced(manifest: Element): string[] {
  return within(manifest).flatMap((element) => {
    const kind = kindOf(element);
    if (kind === undefined) return [];
    const shape = children[kind]!.split(" ").map(
      (part) => `(?:<${part.replace(/[?*+]$/, "")}>)${/[?*+]$/.exec(part) ?? ""}`,
    );
    const found = element.children.map(({ name }) => `<${name}>`).join("");
    return new RegExp(`^${shape.join("")}$`).test(found)
      ? []
      : [`${kind} has ${found}, should have: ${children[kind]}`];
  });
}

function badResources(manifest: Element): string[] {
  const resources = within(manifest).filter(({ parent }) => parent !== null && Object.hasOwn(longest, parent.name));
  const ids = resources.map(({ attributes }) => attributes.id!);
  const asked = within(manifest).flatMap(({ attributes }) => attributes.resid ?? []);
  const addresses = within(manifest).flatMap(({ name, attributes, text }) =>
    /Url|Location|Image/.test(name) ? (attributes.DefaultValue ?? []) : name === "AppDomain" ? text : [],
  );
  return [
    ...asked.filter((id) => !ids.includes(id)).map((id) => `nothing is called ${id}`),
    ...ids.filter((id) => !asked.includes(id)).map((id) => `${id} is never used`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two things are called ${id}`),
    ...ids.filter((id) => id.length > 32).map((id) => `${id} is longer than 32 characters`),
    ...resources
      .filter(({ parent, attributes }) => attributes.DefaultValue!.length > longest[parent!.name]!)
      .map(({ parent, attributes }) => `${attributes.id} is longer than ${longest[parent!.name]} characters`),
    ...addresses.filter((address) => !address.startsWith("https://")).map((address) => `${address} is not https`),
  ];
}

function badIcons(manifest: Element): string[] {
  return within(manifest, "Icon").flatMap(({ children: images, parent }) => {
    const sizes = images.map(({ attributes }) => attributes.size);
    return iconSizes
      .filter((size) => !sizes.includes(size))
      .map((size) => `${parent!.attributes.id} has no icon of ${size}`);
  });
}

/** One page runs the pane, the buttons and the functions only when all of them name the same resource. */
function badRuntime(manifest: Element): string[] {
  const runtime = within(manifest, "Runtime")[0]?.attributes;
  if (runtime === undefined) return ["there is no shared runtime"];
  const pages = [
    ...within(manifest, "FunctionFile"),
    ...within(manifest, "Page").flatMap((page) => page.children),
    ...within(manifest, "Action").flatMap((action) => within(action, "SourceLocation")),
  ];
  return [
    ...pages
      .filter(({ attributes }) => attributes.resid !== runtime.resid)
      .map(({ name, parent }) => `${parent!.name} > ${name} is not the page of the shared runtime`),
    ...(runtime.lifetime === "long" ? [] : ["the shared runtime does not live long"]),
    ...(setsOf(manifest).SharedRuntime === undefined ? ["SharedRuntime is not required"] : []),
  ];
}

function badBasics(manifest: Element): string[] {
  const textOf = (name: string) => manifest.children.find((child) => child.name === name)?.text ?? "";
  const named = within(manifest).filter(({ name }) => ["CustomTab", "Group", "Control"].includes(name));
  const ids = named.map(({ attributes }) => attributes.id);
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf("Id")) ? [] : ["Id is not a GUID"]),
    ...(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(textOf("Version")) ? [] : ["Version is not four numbers from 1.0.0.0 on"]),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `two things of the ribbon are called ${id}`),
    ...named
      .filter(({ name, children: inside }) => name === "Group" && within(inside[0]!.parent!, "Control").length > 6)
      .map(({ attributes }) => `${attributes.id} has more than 6 buttons`),
  ];
}

/** The requirement sets a manifest asks for, with the lowest version that will do. */
export function setsOf(manifest: Element): Record<string, string> {
  return Object.fromEntries(
    within(manifest, "Set").map(({ attributes }) => [attributes.Name!, attributes.MinVersion!]),
  );
}
