package org.linli.dispute.duty;

/** What is owed. */
public enum DutyKind {
  /** A second person reviews what a grid worker entered. */
  ENTRY_REVIEW,
  /** A unit takes a matter that was sent to it. */
  TAKE,
  /** The named arbiter says whose matter it is. */
  ARBITRATE,
  /** A named person confirms or changes a RED level. */
  TRIAGE,
  SAFETY_TASK,
  ASSIGN,
  CHECK_IN,
  /** The matter is to be settled. */
  DEADLINE,
  /** The parties may apply for judicial confirmation until then. */
  CONFIRMATION_APPLY,
  /** Something of an agreement falls due. */
  CLAUSE,
  VISIT,
  REFERRAL_ANSWER,
  WHISTLE_ANSWER,
  JOINT_TASK,
  /** A reminder or supervision letter is to be answered. */
  REMINDER_ANSWER,
  CASE_REVIEW,
  /** A measure that a case review decided. */
  MEASURE,
  /** Somebody's request about their data is to be answered. */
  RIGHTS_ANSWER,
  /** Whether emergency access was right is to be said. */
  BREAK_GLASS_REVIEW
}
