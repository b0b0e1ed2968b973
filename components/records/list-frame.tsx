/** The frame of a list: search and filters as a plain form, the rows, and the way to the next page. */
import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Select, TextInput } from "@/components/ui/input";
import { Pagination } from "@/components/ui/pagination";
import { type Paged, rangeWords, SEARCH_CAP, withQuery } from "@/lib/platform/lists";

export type FilterSelect = {
  name: string;
  label: string;
  placeholder: string;
  options: { value: string; label: string }[];
};

type Props = {
  path: string;
  query: Record<string, string | undefined>;
  /** What the search box looks through: "name, e-mail or telephone". */
  searches: string;
  filters: FilterSelect[];
  list: Paged<unknown>;
  children: ReactNode;
};

export function ListFrame({ path, query, searches, filters, list, children }: Props) {
  const filtered = Object.entries(query).some(([name, value]) => value && name !== "page" && name !== "sort");
  return (
    <div className="space-y-3">
      <search>
        <form action={path} method="get" className="flex flex-wrap items-end gap-3">
          {query.sort && <input type="hidden" name="sort" value={query.sort} />}
          <TextInput
            label={`Search by ${searches}`}
            type="search"
            name="q"
            defaultValue={query.q}
            before={<Search />}
            className="min-w-64 flex-1"
          />
          {filters.map((filter) => (
            <Select
              key={filter.name}
              label={filter.label}
              name={filter.name}
              placeholder={filter.placeholder}
              options={filter.options}
              defaultValue={query[filter.name]}
            />
          ))}
          <Button type="submit" variant="secondary">
            Show
          </Button>
          {filtered && (
            <ButtonLink href={path} variant="quiet">
              Clear
            </ButtonLink>
          )}
        </form>
      </search>
      <Card flush>{children}</Card>
      {list.rows.length > 0 && (
        <Pagination
          summary={
            query.q && list.hasNext
              ? `${rangeWords(list)} (a search finds at most ${SEARCH_CAP})`
              : rangeWords(list)
          }
          previous={list.page > 1 ? withQuery(path, query, { page: String(list.page - 1) }) : undefined}
          next={list.hasNext ? withQuery(path, query, { page: String(list.page + 1) }) : undefined}
        />
      )}
    </div>
  );
}
