import type { CouncilMinutesFields, TrainingNeedsFields } from "./council-fields.ts";
import type { DevelopmentPlanFields } from "./development-plan-fields.ts";
import type { CheckInFormFields, CoachingGuideFields } from "./people-fields.ts";
import type { EMailFields, PilotPlanFields, SponsorBriefFields, SuccessStoryFields } from "./training-fields.ts";

/** What the templates of each kind may name. `npm run fields` writes the reference `fields.json` from these types. */
export interface FieldsOf {
  "coaching-guide": CoachingGuideFields;
  "check-in-form": CheckInFormFields;
  "development-plan": DevelopmentPlanFields;
  "sponsor-brief": SponsorBriefFields;
  "training-needs": TrainingNeedsFields;
  "council-minutes": CouncilMinutesFields;
  "success-story": SuccessStoryFields;
  "pilot-plan": PilotPlanFields;
  "e-mails": EMailFields;
}
