package org.linli.dispute.work.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.Agreements;
import org.linli.dispute.agreement.Clause;
import org.linli.dispute.document.DocumentValues;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.mediation.Session;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.unit.Units;
import org.linli.dispute.visit.Visit;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What documents say of the work: mediation, agreement, visits. Documents are in Chinese. */
@Component
class WorkDocumentValues implements DocumentValues {

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

  private final ViewerTransactions transactions;
  private final WorkTexts texts;
  private final Parties parties;
  private final Units units;
  private final ShownWork.Stores stores;
  private final MessageSource messages;
  private final Clock clock;

  WorkDocumentValues(
      ViewerTransactions transactions,
      WorkTexts texts,
      Parties parties,
      Units units,
      ShownWork.Stores stores,
      MessageSource messages,
      Clock clock) {
    this.transactions = transactions;
    this.texts = texts;
    this.parties = parties;
    this.units = units;
    this.stores = stores;
    this.messages = messages;
    this.clock = clock;
  }

  /** What one set of values is made from. */
  private record Source(
      Matter matter, WorkTexts.Opened texts, Map<UUID, String> partyNames, UnitNames names) {

    /** "" for a party that has been struck out since. */
    String party(@Nullable UUID id) {
      return id == null ? "" : partyNames.getOrDefault(id, "");
    }

    String person(String username) {
      return String.valueOf(names.person(username));
    }
  }

  @Override
  public Map<String, Object> valuesFor(Matter matter) {
    UnitNames names = units.names(false);
    return transactions.read(
        jdbc -> {
          Map<UUID, String> partyNames =
              parties.list(matter.countyCode(), matter.id()).stream()
                  .collect(Collectors.toMap(Party::id, Party::name));
          Source source = new Source(matter, texts.open(matter), partyNames, names);
          Map<String, Object> values = new HashMap<>();
          mediation(source, values);
          stores.agreements().newest(matter).ifPresent(a -> agreement(source, a, values));
          visits(source, values);
          return values;
        });
  }

  private void mediation(Source source, Map<String, Object> values) {
    stores
        .mediations()
        .newestRound(source.matter())
        .ifPresent(round -> values.put("mediationKind", word("mediation", round.kind().name())));
    String person = source.matter().answering().person();
    if (person != null) {
      values.put("mediators", source.person(person));
    }
    List<Map<String, Object>> held = new ArrayList<>();
    for (Session session : stores.mediations().sessions(source.matter()).reversed()) {
      Session.Words words =
          source.texts().find(TextKind.SESSION, session.id().toString(), Session.Words.class);
      if (session.state() == Session.State.HELD && words != null) {
        held.add(
            Map.of(
                "on", dayOf(session.at()),
                "place", words.place(),
                "present", present(source, words)));
      }
    }
    putUnlessEmpty(values, "sessions", held);
  }

  private static String present(Source source, Session.Words words) {
    return words.present().stream()
        .map(one -> one.role() == null ? source.party(one.party()) : one.role())
        .collect(Collectors.joining("、"));
  }

  private void agreement(Source source, Agreement agreement, Map<String, Object> values) {
    String id = agreement.id().toString();
    Agreement.Words words = source.texts().find(TextKind.AGREEMENT, id, Agreement.Words.class);
    values.put("agreementForm", word("form", agreement.form().name()));
    values.put("agreedOn", agreement.effectiveOn());
    values.put("effectiveOn", agreement.effectiveOn());
    values.put("confirmationUntil", stores.confirmations().until(agreement));
    if (words != null) {
      values.put("agreementFacts", words.facts());
    }
    stores
        .agreements()
        .confirmation(source.matter(), agreement)
        .ifPresent(confirmation -> values.put("court", confirmation.court()));
    List<Map<String, Object>> clauses = new ArrayList<>();
    for (Clause clause : agreement.clauses()) {
      clauses.add(clause(source, agreement, clause));
    }
    putUnlessEmpty(values, "clauses", clauses);
  }

  private Map<String, Object> clause(Source source, Agreement agreement, Clause clause) {
    Map<String, Object> value = new HashMap<>();
    Clause.Words words =
        source
            .texts()
            .find(
                TextKind.CLAUSE,
                Agreements.ref(agreement.id(), clause.number()),
                Clause.Words.class);
    if (words != null) {
      value.put("text", words.text());
      value.put("performer", source.party(words.performer()));
      Long cents = words.amountCents();
      if (cents != null) {
        value.put("amount", String.format(Locale.ROOT, "%,.2f元", BigDecimal.valueOf(cents, 2)));
      }
    }
    if (clause.due() != null) {
      value.put("due", clause.due());
    }
    value.put("performance", word("performance", clause.performance().name()));
    return value;
  }

  private void visits(Source source, Map<String, Object> values) {
    List<Map<String, Object>> visits = new ArrayList<>();
    for (Visit visit : stores.visits().visits(source.matter())) {
      Visit.Report report = visit.report();
      if (report != null) {
        Map<String, Object> value = new HashMap<>();
        value.put("due", visit.due());
        value.put("on", report.on());
        value.put("how", word("visit", report.how().name()));
        value.put("by", source.person(report.by()));
        value.put("performed", report.performed());
        value.put("holding", report.holding());
        Visit.Words words =
            source.texts().find(TextKind.VISIT, visit.id().toString(), Visit.Words.class);
        if (words != null && words.words() != null) {
          value.put("words", words.words());
        }
        visits.add(value);
      }
    }
    putUnlessEmpty(values, "visits", visits);
  }

  private static void putUnlessEmpty(
      Map<String, Object> values, String name, List<Map<String, Object>> list) {
    if (!list.isEmpty()) {
      values.put(name, list);
    }
  }

  private LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }

  private String word(String group, String code) {
    String word = messages.getMessage("word." + group + "." + code, null, code, LANGUAGE);
    return word == null ? code : word;
  }
}
