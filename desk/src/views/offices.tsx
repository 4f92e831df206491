import { Register } from "../parts/register.js";

const STATUSES = ["incumbent", "acting", "designate", "former"];

export const Offices = ({ query }: { readonly query: URLSearchParams }) => (
  <Register title="Who holds which office" path="/api/offices" kind="tenure" query={query} statuses={STATUSES} empty="No office is told of here." />
);
