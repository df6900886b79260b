/** XML as a tree of calls: what is written this way is well-formed whatever the texts hold. */
export type Xml = { xml: string };
type Attributes = Record<string, string | number | undefined>;
type Child = Xml | string | null | Child[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** XML 1.0 has no place for control characters, not even escaped: they are left out. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(NOT_XML, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const content = (child: Child): string => {
  if (child === null) return "";
  if (typeof child === "string") return escaped(child);
  return Array.isArray(child) ? child.map(content).join("") : child.xml;
};

/** An element on lines of its own, indented by what holds it; one that holds text stands on one line. */
export const element = (name: string, attributes: Attributes, ...children: Child[]): Xml => {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  const inside = children.map(content).join("");
  if (inside === "") return { xml: `<${name}${given}/>\n` };
  if (!inside.startsWith("<") || !inside.endsWith("\n")) return { xml: `<${name}${given}>${inside}</${name}>\n` };
  return { xml: `<${name}${given}>\n${inside.replace(/^(?=.)/gm, "  ")}</${name}>\n` };
};

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}`;
