// The three roles in words, as forms and lists name them.
import type { Role } from "@/lib/platform/scope";

export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  consultant: {
    name: "Consultant",
    may: "Works all interviews: call-backs, asking, chasing, telling candidates.",
  },
  manager: {
    name: "Manager",
    may: "Also sees the whole team, hands work over, and may skip a call-back or withhold feedback.",
  },
  owner: { name: "Owner", may: "Also decides who works here and how the agency is set up." },
};

export const ROLE_CHOICES = (["consultant", "manager", "owner"] as const).map((value) => ({
  value,
  label: ROLE_WORDS[value].name,
  hint: ROLE_WORDS[value].may,
}));
