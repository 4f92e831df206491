import { Register } from "../parts/register.js";

const STATUSES = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated", "rejected"];

export const Agreements = ({ query }: { readonly query: URLSearchParams }) => (
  <Register title="Agreements" path="/api/agreements" kind="agreement" query={query} statuses={STATUSES} empty="No agreement is told of here." />
);
