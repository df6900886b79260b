export const FindForm = (_p: Record<string, unknown>) => <main className="page">FindForm</main>;
