/** Twilio's XML, read as far as a test needs it. */
export const attributeOf = (xml: string, element: string, name: string): string => {
  const [, attributes = ""] = new RegExp(`<${element}\\b([^>]*)>`).exec(xml) ?? [];
  const [, value = ""] = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes) ?? [];
  return value.replaceAll("&amp;", "&");
};
export const textOf = (xml: string, element: string): string =>
  new RegExp(`<${element}\\b[^>]*>([^<]*)</${element}>`).exec(xml)?.[1] ?? "";
