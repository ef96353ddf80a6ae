import type { CostItem, IsoDate } from "../../shared/model.ts";

/** One line of the training plan, with what HR knows of it. Missing keys are blank cells. */
export interface SampleTraining {
  id: string;
  name: string;
  skills: string[];
  outcome?: string;
  kpi?: string;
  method?: string;
  target?: string;
  format: string;
  provider: string;
  status: "Completed" | "Running" | "Planned";
  start: IsoDate;
  end: IsoDate;
  hours: number;
  seats: number;
  costs: Partial<Record<CostItem, number>>;
  owner: string;
  sponsor?: string;
  sponsorFunction?: string;
  scopedBy?: string;
  doDifferently?: string;
  whatShowsIt?: string;
  leadersReinforce?: string;
  mandatory: boolean;
  isolation?: number;
  confidence?: number;
  strength?: "Weak" | "Medium" | "Strong";
  /** Teams or people the effect counts for, and for how many months it is expected to last. */
  units?: number;
  months?: number;
  reviewPlanned?: IsoDate;
  reviewHeld?: IsoDate;
  passScore?: number;
  intangibles?: string;
}
