// The line along the top of the desk: search, add, and the person who is signed in. A closed menu costs the page nothing.
"use client";

import {
  Briefcase,
  Building2,
  CalendarPlus,
  FileUp,
  LogOut,
  MonitorSmartphone,
  Plus,
  Search,
  UserPlus,
  UserRound,
} from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuForm, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { LogoMark } from "./logo";

export type DeskPerson = { name: string; email?: string; role?: string };

export function DeskTopBar({
  person,
  agencyName,
  signOut,
}: {
  person: DeskPerson;
  agencyName: string;
  signOut: (form: FormData) => void | Promise<void>;
}) {
  return (
    <header
      data-no-print=""
      className="sticky top-0 z-20 flex h-14 shrink-0 items-center gap-2 border-b border-line bg-bg px-4 sm:gap-3 sm:px-6"
    >
      <Link href="/today" aria-label="Hearback, home" className="rounded-md md:hidden">
        <LogoMark />
      </Link>
      <SearchField />
      <Link
        href="/search"
        aria-label="Search"
        className="ml-auto grid size-11 place-items-center rounded-md text-muted hover:bg-sunken sm:hidden"
      >
        <Search className="size-5" />
      </Link>
      <div className="flex items-center gap-1.5 sm:ml-auto">
        <AddMenu />
        <PersonMenu person={person} agencyName={agencyName} signOut={signOut} />
      </div>
    </header>
  );
}

function SearchField() {
  return (
    <search className="hidden min-w-0 flex-1 sm:block sm:max-w-md">
      <form action="/search" method="get" className="relative">
        <Search className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
        <input
          type="search"
          name="q"
          data-key="/"
          aria-label="Search candidates, employers, jobs and interviews"
          aria-keyshortcuts="/"
          placeholder="Search people, employers, jobs"
          autoComplete="off"
          className="peer block min-h-9 w-full rounded-md border border-line-strong/60 bg-surface pr-10 pl-9 text-sm hover:border-line-strong focus:outline-2 focus:-outline-offset-1 focus:outline-focus"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-muted peer-focus:hidden"
        >
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}

function AddMenu() {
  return (
    <Menu
      label="Add"
      shortcut="c"
      look={{ variant: "primary" }}
      trigger={
        <>
          <Plus />
          <span className="max-sm:sr-only">Add</span>
        </>
      }
    >
      <MenuLink href="/interviews/new" icon={<CalendarPlus />}>
        Book interview
      </MenuLink>
      <MenuLink href="/candidates/new" icon={<UserPlus />}>
        Candidate
      </MenuLink>
      <MenuLink href="/employers/new" icon={<Building2 />}>
        Employer
      </MenuLink>
      <MenuLink href="/jobs/new" icon={<Briefcase />}>
        Job
      </MenuLink>
      <MenuSeparator />
      <MenuLink href="/imports" icon={<FileUp />} hint="Interviews from a spreadsheet">
        Import
      </MenuLink>
    </Menu>
  );
}

function PersonMenu({
  person,
  agencyName,
  signOut,
}: {
  person: DeskPerson;
  agencyName: string;
  signOut: (form: FormData) => void | Promise<void>;
}) {
  return (
    <>
      <Menu
        label={`${person.name}: your account`}
        look={{ variant: "quiet" }}
        className="px-1! hover:bg-sunken!"
        trigger={<Avatar name={person.name} />}
      >
        <div className="px-2.5 pt-1.5 pb-2">
          <p className="font-semibold">{person.name}</p>
          <p className="text-sm text-muted">{[person.role, agencyName].filter(Boolean).join(", ")}</p>
          {person.email && <p className="text-sm text-muted">{person.email}</p>}
        </div>
        <MenuSeparator />
        <MenuLink href="/settings/profile" icon={<UserRound />}>
          Your settings
        </MenuLink>
        <MenuLink href="/settings/sessions" icon={<MonitorSmartphone />}>
          Where you are signed in
        </MenuLink>
        <MenuSeparator />
        <MenuForm action={signOut} icon={<LogOut />}>
          Sign out
        </MenuForm>
      </Menu>
      <noscript>
        <form action={signOut}>
          <button type="submit" className="link text-sm">
            Sign out
          </button>
        </form>
      </noscript>
    </>
  );
}
