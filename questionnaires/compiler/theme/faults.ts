/** Faults of a theme beside those that reading YAML finds: for docs/themes.md, which lists them all. */
export const THEME_FAULTS = {
  "tells-topic": [
    "The name tells what the survey is about.",
    "Name the office by what it is: whoever looks over a shoulder reads it.",
  ],
  "name-too-long": [
    "The name has more than 32 characters.",
    "Shorten it: it stands beside two buttons on a telephone.",
  ],
  "not-a-colour": ["A colour is not written as six figures.", 'Write it in quotes: `"#0B5A66"`.'],
  "too-close": [
    "Two colours that must be told apart are under the contrast that WCAG asks.",
    "Make one of the two lighter or darker, in the scheme named.",
  ],
  "not-bundled": [
    "A font family whose files are not ours: a browser would have to fetch it from elsewhere.",
    "Use one of those that the fault lists.",
  ],
  "logo-elsewhere": [
    "The logo is no SVG file beside `theme.yaml`.",
    "Put it there, and write its bare name: `logo.svg`.",
  ],
  "logo-missing": ["There is no file of the logo's name.", "Put it beside `theme.yaml`, or take `logo` out."],
  "logo-too-large": [
    "The logo has more than 4096 bytes.",
    "Draw it with fewer points: it comes before the first question.",
  ],
  "logo-runs": ["The logo has a script, an event or an animation.", "Take it out: a logo is drawn, and does nothing."],
  "logo-reaches-out": [
    "The logo refers to something outside its shapes: an image, a link, a style, an address.",
    "Draw it with shapes and plain colours alone.",
  ],
  "logo-has-text": [
    "The logo holds text, which no reader would hear in both languages and which may tell the topic.",
    "Turn letters into paths, or leave them to `name`.",
  ],
  "logo-not-drawn": [
    "The logo has an element or an attribute that is no plain shape or colour.",
    "Take it out; “plain SVG” of a drawing program is near enough.",
  ],
  "not-svg": ["The logo is no well-formed SVG with a `viewBox`.", "Mend it at the line named."],
} as const satisfies Record<string, readonly [what: string, mend: string]>;
export type ThemeFault = keyof typeof THEME_FAULTS;
