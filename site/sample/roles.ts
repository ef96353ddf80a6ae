export interface SampleTeam {
  name: string;
  department: string;
  roles: readonly SampleRole[];
}

/** A role, how many people hold it, where it leads, and the levels it asks for: now, and where 2027 asks for more. */
export interface SampleRole {
  name: string;
  people: number;
  leads: boolean;
  next: string | null;
  now: Readonly<Record<string, number>>;
  nextYear: Readonly<Record<string, number>>;
}

function role(
  name: string,
  people: number,
  next: string | null,
  now: Record<string, number>,
  nextYear: Record<string, number> = {},
): SampleRole {
  return { name, people, leads: false, next, now, nextYear };
}

function manager(name: string, next: string | null, now: Record<string, number>): SampleRole {
  return { ...role(name, 1, next, { ...leading, ...now }), leads: true };
}

const leading = {
  "Giving feedback": 3,
  Coaching: 3,
  "Conflict resolution": 3,
  Delegation: 3,
  "Time management": 2,
  "Data literacy": 2,
};

const salesNorth: SampleRole[] = [
  manager("Sales Manager", "Regional Operations Manager", { Negotiation: 4, "Account planning": 3 }),
  role(
    "Account Manager",
    20,
    "Sales Manager",
    {
      Negotiation: 3,
      "Account planning": 3,
      "Customer conversation": 3,
      "Customer records": 2,
      "Time management": 2,
      "Conflict resolution": 1,
    },
    { Negotiation: 4, "Data literacy": 2 },
  ),
  role("Sales Coordinator", 2, "Account Manager", {
    "Customer records": 3,
    "Spreadsheet modelling": 2,
    "Written communication": 2,
    "Time management": 2,
  }),
];

const fieldService: SampleRole[] = [
  manager("Field Service Manager", "Regional Operations Manager", {
    "Fault diagnosis": 3,
    "Route planning": 2,
    "Electrical safety": 3,
  }),
  role(
    "Service Technician",
    15,
    "Senior Service Technician",
    {
      "Fault diagnosis": 3,
      "Compressor overhaul": 2,
      "Electrical safety": 3,
      "Customer conversation": 2,
      "First aid": 1,
    },
    { "Refrigerant handling": 2, "Data literacy": 1 },
  ),
  role(
    "Senior Service Technician",
    8,
    "Field Service Manager",
    {
      "Fault diagnosis": 4,
      "Compressor overhaul": 3,
      "Electrical safety": 4,
      "Refrigerant handling": 3,
      Coaching: 2,
      "First aid": 2,
    },
    { Coaching: 3 },
  ),
  role("Service Dispatcher", 2, "Logistics Planner", {
    "Route planning": 3,
    "Customer conversation": 2,
    "Time management": 2,
  }),
];

const logistics: SampleRole[] = [
  manager("Logistics Manager", "Regional Operations Manager", {
    "Inventory control": 3,
    "Lean problem solving": 3,
    "Route planning": 3,
  }),
  role(
    "Warehouse Operator",
    11,
    "Logistics Planner",
    {
      "Forklift operation": 3,
      "Inventory control": 2,
      "Lean problem solving": 1,
      "First aid": 1,
    },
    { "Inventory control": 3 },
  ),
  role(
    "Logistics Planner",
    6,
    "Logistics Manager",
    {
      "Route planning": 3,
      "Inventory control": 3,
      "Spreadsheet modelling": 3,
      "Data literacy": 2,
      "Time management": 2,
    },
    { "Route planning": 4, "Reporting automation": 2 },
  ),
];

const finance: SampleRole[] = [
  manager("Finance Operations Manager", "Operations Director", {
    "Spreadsheet modelling": 3,
    "Reporting automation": 2,
  }),
  role(
    "Accounts Specialist",
    8,
    "Financial Analyst",
    {
      "Spreadsheet modelling": 3,
      "Data literacy": 2,
      "Written communication": 2,
      "Time management": 2,
    },
    { "Reporting automation": 2, "Data literacy": 3 },
  ),
  role(
    "Financial Analyst",
    4,
    "Finance Operations Manager",
    {
      "Spreadsheet modelling": 4,
      "Data literacy": 3,
      "Reporting automation": 3,
      "Project planning": 2,
    },
    { "Data literacy": 4 },
  ),
];

const customerCare: SampleRole[] = [
  manager("Customer Care Manager", "Regional Operations Manager", {
    "Complaint handling": 3,
    "Customer conversation": 4,
  }),
  role(
    "Care Agent",
    12,
    "Senior Care Agent",
    {
      "Customer conversation": 3,
      "Complaint handling": 2,
      "Customer records": 3,
      "Data literacy": 1,
      "Time management": 2,
    },
    { "Conflict resolution": 2 },
  ),
  role("Senior Care Agent", 3, "Customer Care Manager", {
    "Customer conversation": 4,
    "Complaint handling": 3,
    "Conflict resolution": 3,
    "Giving feedback": 2,
    "Data literacy": 2,
  }),
];

const engineering: SampleRole[] = [
  manager("Engineering Manager", "Operations Director", { "Project planning": 3, "Lean problem solving": 2 }),
  role(
    "Design Engineer",
    9,
    "Engineering Manager",
    {
      "Project planning": 3,
      "Compressor overhaul": 1,
      "Data literacy": 2,
      "Written communication": 2,
      "Spreadsheet modelling": 2,
    },
    { "Data literacy": 3 },
  ),
  role(
    "Test Engineer",
    4,
    "Design Engineer",
    {
      "Fault diagnosis": 3,
      "Electrical safety": 3,
      "Data literacy": 2,
      "Spreadsheet modelling": 2,
    },
    { "Reporting automation": 2 },
  ),
];

const peopleAndCulture: SampleRole[] = [
  manager("Head of People and Culture", "Operations Director", { "Data literacy": 3, "Written communication": 3 }),
  role(
    "HR Partner",
    4,
    "Head of People and Culture",
    {
      "Conflict resolution": 3,
      Coaching: 3,
      "Giving feedback": 3,
      "Spreadsheet modelling": 2,
      "Data literacy": 2,
    },
    { "Data literacy": 3 },
  ),
  role("Learning Specialist", 2, "HR Partner", {
    "Project planning": 3,
    "Written communication": 3,
    Coaching: 2,
    "Data literacy": 2,
  }),
];

const operationsLeadership: SampleRole[] = [
  manager("Operations Director", null, { "Lean problem solving": 3, "Project planning": 3 }),
  role(
    "Regional Operations Manager",
    4,
    "Operations Director",
    {
      ...leading,
      "Lean problem solving": 3,
      "Project planning": 3,
    },
    { Coaching: 4 },
  ),
  role("Process Improvement Lead", 1, "Regional Operations Manager", {
    "Lean problem solving": 4,
    "Data literacy": 3,
    "Project planning": 3,
    "Reporting automation": 2,
  }),
];

export const teams: readonly SampleTeam[] = [
  { name: "Sales North", department: "Commercial", roles: salesNorth },
  { name: "Customer Care", department: "Commercial", roles: customerCare },
  { name: "Field Service", department: "Operations", roles: fieldService },
  { name: "Logistics", department: "Operations", roles: logistics },
  { name: "Operations Leadership", department: "Operations", roles: operationsLeadership },
  { name: "Product Engineering", department: "Engineering", roles: engineering },
  { name: "Finance Operations", department: "Corporate Services", roles: finance },
  { name: "People & Culture", department: "Corporate Services", roles: peopleAndCulture },
];

export const teamNames: readonly string[] = teams.map(({ name }) => name);
