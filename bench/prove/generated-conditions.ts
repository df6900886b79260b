/** Random conditions over the questions that stand before: every form of the language, on every type that it suits. */
import fc from "fast-check";

export type AskedType = "single" | "multi" | "integer" | "text";

/** A question that a condition may read. */
export interface Readable {
  /** as it is written: "Q1", or "panel.I1" */
  reference: string;
  type: AskedType;
  codes: number[];
}

/** Numbers that choose: they keep their sense, whatever stands before, when a counter-example is shrunk. */
interface Leaf {
  read: number;
  form: number;
  value: number;
  other: number;
}
export type ConditionPlan = { leaf: Leaf } | { op: "and" | "or"; of: ConditionPlan[] } | { not: ConditionPlan };

const leaf: fc.Arbitrary<ConditionPlan> = fc
  .record({ read: fc.nat(20), form: fc.nat(40), value: fc.nat(5), other: fc.nat(20) })
  .map((one) => ({ leaf: one }));

export const conditionPlans = fc.letrec<{ plan: ConditionPlan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom("and" as const, "or" as const),
        of: fc.array(tie("plan"), { minLength: 2, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ not: tie("plan") }) },
  ),
})).plan;

export interface Forms {
  /** missing codes: nobody gives one on paper */
  missing: boolean;
}

type Write = (leaf: Leaf, among: Readable[]) => string;
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

const COMPARISONS = ["=", "<>", ">", ">=", "<", "<="];
const formsOf = ({ reference, type, codes }: Readable, forms: Forms): Write[] => {
  const named = `{${reference}}`;
  const two = ({ value, other }: Leaf) => [...new Set([pick(codes, value), pick(codes, other)])].join(", ");
  const missing = named.replace(/\{(panel\.)?/, "{$1m.");
  const empty: Write[] = [() => `${named} empty`, () => `${named} notempty`];
  const ofMissing: Write[] = [
    () => `${missing} = 'refused'`,
    () => `${missing} <> 'refused'`,
    () => `${missing} anyof ['refused', 'dont-know']`,
    () => `${missing} notempty`,
    () => `${missing} empty`,
  ];
  const common = forms.missing ? [...empty, ...ofMissing] : empty;
  const compared = COMPARISONS.map(
    (by): Write =>
      ({ value }) =>
        `${named} ${by} ${pick(codes, value)}`,
  );
  const among = ["anyof", "noneof"].map(
    (op): Write =>
      (one) =>
        `${named} ${op} [${two(one)}]`,
  );
  const beside = COMPARISONS.map(
    (by): Write =>
      ({ other }, all) => {
        const alike = all.filter((each) => each.type === type);
        return `${named} ${by} {${pick(alike, other).reference}}`;
      },
  );
  switch (type) {
    case "text":
      return common;
    case "multi":
      return [
        ...["contains", "notcontains"].map(
          (op): Write =>
            ({ value }) =>
              `${named} ${op} ${pick(codes, value)}`,
        ),
        ({ value }) => `${named} allof [${pick(codes, value)}]`,
        ...among,
        ...common,
      ];
    case "single":
      return [...compared, ...among, ...beside.slice(0, 2), ...common];
    case "integer":
      return [
        ...compared,
        ...beside,
        ({ value }) => `${pick(codes, value)} > ${named}`,
        ({ value }) => `${named} anyof [${pick(codes, value)}]`,
        () => `${named} < {wave.ageFloor}`,
        ...common,
      ];
  }
};

/** null: nothing stands before. @param among in the order of the questionnaire */
export const writeCondition = (plan: ConditionPlan | null, among: Readable[], forms: Forms): string | null => {
  if (plan === null || among.length === 0) return null;
  if ("leaf" in plan) {
    const read = pick(among, plan.leaf.read);
    return pick(formsOf(read, forms), plan.leaf.form)(plan.leaf, among);
  }
  if ("not" in plan) return `!(${writeCondition(plan.not, among, forms)})`;
  return plan.of.map((part) => `(${writeCondition(part, among, forms)})`).join(` ${plan.op} `);
};
