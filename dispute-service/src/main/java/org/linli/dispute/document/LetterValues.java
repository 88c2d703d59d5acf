package org.linli.dispute.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.commons.settings.Settings;
import org.linli.dispute.dispatch.DispatchReading;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.referral.Referral;
import org.linli.dispute.referral.ReferralPurposes;
import org.linli.dispute.referral.ReferralStore;
import org.linli.dispute.referral.ReleasedField;
import org.linli.dispute.supervision.Escalation;
import org.linli.dispute.supervision.SupervisionOrder;
import org.linli.dispute.supervision.SupervisionStore;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;

/**
 * What letters between offices and to residents tell: why a matter was not accepted, its newest
 * referral that is open, its newest demand. In Chinese, as all documents.
 */
public final class LetterValues implements DocumentValues {

  private final DispatchReading dispatch;
  private final ReferralStore referrals;
  private final SupervisionStore supervision;
  private final Settings settings;
  private final Units units;
  private final Worded worded;

  /** What puts codes and instants into words. */
  public record Worded(MessageSource messages, Clock clock) {

    String text(String key) {
      String text = messages.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE);
      return text == null ? key : text;
    }

    LocalDate day(Instant instant) {
      return LocalDate.ofInstant(instant, clock.getZone());
    }
  }

  public LetterValues(
      DispatchReading dispatch,
      ReferralStore referrals,
      SupervisionStore supervision,
      Settings settings,
      Units units,
      Worded worded) {
    this.dispatch = dispatch;
    this.referrals = referrals;
    this.supervision = supervision;
    this.settings = settings;
    this.units = units;
    this.worded = worded;
  }

  @Override
  public Map<String, Object> valuesFor(Matter matter) {
    Map<String, Object> values = new HashMap<>();
    dispatch
        .notAccepted(matter.countyCode(), matter.id())
        .ifPresent(
            declined -> {
              values.put("notAcceptedReason", declined.reason());
              values.put(
                  "whereToTurn",
                  declined.whereToTurn().name() + "\n" + declined.whereToTurn().text());
            });
    referrals.ofMatter(matter.countyCode(), matter.id()).stream()
        .filter(referral -> referral.state().isOpen())
        .findFirst()
        .ifPresent(referral -> referral(referral, values));
    demand(supervision.history(matter.countyCode(), matter.id()), values);
    return values;
  }

  private void referral(Referral referral, Map<String, Object> values) {
    values.put("referralTo", unit(referral.between().toUnit()));
    values.put(
        "referralPurpose",
        settings
            .current(ReferralPurposes.KIND)
            .find(referral.purpose())
            .map(ReferralPurposes.Purpose::name)
            .orElse(referral.purpose()));
    values.put(
        "referralFields",
        referral.fields().stream()
            .sorted()
            .map(ReleasedField::wireName)
            .map(name -> worded.text("setting.referral-purposes.purposes.fields." + name))
            .collect(Collectors.joining("、")));
    values.put("referralAnswerBy", referral.answerBy());
  }

  private void demand(SupervisionStore.History history, Map<String, Object> values) {
    if (history.orders().isEmpty()) {
      return;
    }
    SupervisionOrder order = history.orders().getFirst();
    values.put("supervisionTo", unit(order.unit()));
    values.put("supervisionDemand", order.words());
    values.put("supervisionDue", order.answerBy());
    values.put("supervisionBy", office(order.by()));
    String late =
        history.escalations().stream()
            .filter(escalation -> escalation.settledAt() == null)
            .sorted(Comparator.comparing(Escalation::dueAt))
            .map(this::late)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!late.isEmpty()) {
      values.put("supervisionReason", late);
    }
  }

  private String late(Escalation escalation) {
    LocalDate due = worded.day(escalation.dueAt());
    return "“%s”应于%d年%d月%d日前完成，至今未办"
        .formatted(
            worded.text("duty." + escalation.kind().name()),
            due.getYear(),
            due.getMonthValue(),
            due.getDayOfMonth());
  }

  private String unit(String code) {
    String name = units.names(false).unit(code);
    return name == null ? code : name;
  }

  /** Of somebody who belongs to a unit, the unit. */
  private String office(String username) {
    List<String> codes = units.unitsOf(username);
    return codes.isEmpty() ? units.nameOf(username) : unit(codes.getFirst());
  }
}
