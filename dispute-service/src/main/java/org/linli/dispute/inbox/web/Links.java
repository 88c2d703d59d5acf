package org.linli.dispute.inbox.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.inbox.OwnDuty;

/** Where in the portal something is done. */
final class Links {

  private Links() {}

  /** Who answers a referral or a summons does not see the matter, but what was sent to them. */
  static String of(OwnDuty duty) {
    return switch (duty.kind()) {
      case REFERRAL_ANSWER -> "/referrals/" + duty.ref();
      case WHISTLE_ANSWER, JOINT_TASK -> "/whistles/" + before(duty.ref(), ':');
      case ENTRY_REVIEW -> "/reports/" + duty.ref();
      case BREAK_GLASS_REVIEW -> "/break-glass";
      case TAKE,
          ARBITRATE,
          TRIAGE,
          SAFETY_TASK,
          ASSIGN,
          CHECK_IN,
          DEADLINE,
          CONFIRMATION_APPLY,
          CLAUSE,
          VISIT,
          REMINDER_ANSWER,
          CASE_REVIEW,
          MEASURE,
          RIGHTS_ANSWER ->
          "/matters/" + duty.matter();
    };
  }

  /** The path of an address of ours. */
  static @Nullable String path(@Nullable String address) {
    return address == null ? null : URI.create(address).getPath();
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
