/** `npm run bench -- NAME`: measures one thing and prints its figures, one line of JSON each. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** what it was measured against, in the same run */
  against?: string;
}

const BENCHES: Record<string, () => Promise<{ measure(): Figure[] | Promise<Figure[]> }>> = {
  checker: () => import("./checker"),
  saves: () => import("./saves"),
  sessions: () => import("./sessions"),
  crash: () => import("./crash"),
  "first-page": () => import("./first-page"),
  draw: () => import("./draw"),
  floor: () => import("./floor"),
};

const name = process.argv[2] ?? "";
const bench = BENCHES[name];
if (!bench) {
  console.error(`There is no bench “${name}”. Choose one: ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 2;
} else {
  for (const figure of await (await bench()).measure()) console.log(JSON.stringify(figure));
}
