package org.linli.person.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.FieldGroup;
import org.linli.commons.catalogue.PersonalField;
import org.linli.person.ticket.Holder;
import org.linli.person.ticket.SubjectKind;

/** All that is held about somebody, why and until when, and who looked at it. */
public final class MyData {

  private static final int MOST_LOOKS = 200;
  private static final int MOST_REQUESTS = 100;

  private final RightsStore store;
  private final HeldDataOf held;
  private final Supplier<List<HeldAboutStaff>> aboutStaff;
  private final Looks looks;
  private final FieldCatalogue catalogue;
  private final Audit audit;
  private final Clock clock;

  public MyData(
      RightsStore store,
      HeldDataOf held,
      Supplier<List<HeldAboutStaff>> aboutStaff,
      Looks looks,
      FieldCatalogue catalogue,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.aboutStaff = aboutStaff;
    this.looks = looks;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is held for one purpose. */
  public record Group(FieldGroup group, List<Field> fields) {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /** A field and what it holds. */
  public record Field(PersonalField field, Held held) {}

  /**
   * All of it.
   *
   * @param moreLooks whether there were more looks than these
   */
  public record Sheet(
      String number,
      SubjectKind kind,
      Instant asOf,
      List<Group> groups,
      List<Looks.Look> looks,
      boolean moreLooks) {
    public Sheet {
      groups = List.copyOf(groups);
      looks = List.copyOf(looks);
    }
  }

  /** Shows it to whoever proved the number; the look is on record. */
  public Sheet show(Holder holder) {
    return given(holder, Function.identity(), audit::read);
  }

  /**
   * Gives it to whoever proved the number to take along; that is on record once there is something
   * to take.
   *
   * @param made what is made of it
   */
  public <T> T export(Holder holder, Function<Sheet, T> made) {
    return given(holder, made, audit::export);
  }

  /** What is held about an account in office; empty where it is not registered. */
  public List<Group> ofStaff(String username) {
    List<Held> found = new ArrayList<>();
    aboutStaff.get().forEach(feature -> found.addAll(feature.describe(username)));
    List<Group> groups = grouped(found);
    audit.read(AuditSubject.account(username), codes(groups));
    return groups;
  }

  private <T> T given(
      Holder holder, Function<Sheet, T> made, BiConsumer<AuditSubject, Set<String>> onRecord) {
    Access service = Access.ofService(OwnRights.ACTOR);
    Subject subject = store.together(service, () -> held.require(holder));
    Sheet sheet = sheet(holder, subject);
    T result = made.apply(sheet);
    Audit.asActor(
        OwnRights.ACTOR, () -> onRecord.accept(HeldDataOf.audited(subject), codes(sheet.groups())));
    return result;
  }

  private Sheet sheet(Holder holder, Subject subject) {
    Access service = Access.ofService(OwnRights.ACTOR);
    List<Group> groups = store.together(service, () -> grouped(all(subject)));
    List<Looks.Look> found = store.together(service, () -> looks.of(subject.id(), MOST_LOOKS + 1));
    return new Sheet(
        holder.number(),
        subject.kind(),
        clock.instant(),
        groups,
        found.stream().limit(MOST_LOOKS).toList(),
        found.size() > MOST_LOOKS);
  }

  private List<Held> all(Subject subject) {
    HeldData feature = held.find(subject.kind()).orElseThrow();
    List<Held> all = new ArrayList<>(feature.describe(subject));
    for (RightsRequest request : store.ofSubject(subject.kind(), subject.id(), MOST_REQUESTS)) {
      all.add(new Held("rights_request.words_sealed", store.words(request), request.receivedAt()));
      RightsRequest.Answer answer = request.answer();
      if (answer != null) {
        all.add(new Held("rights_request.answer_sealed", store.answerWords(request), answer.at()));
      }
    }
    return all;
  }

  private List<Group> grouped(List<Held> all) {
    Map<FieldGroup, List<Field>> groups = new LinkedHashMap<>();
    for (Held one : all) {
      PersonalField field =
          catalogue
              .find(one.column())
              .orElseThrow(
                  () -> new IllegalStateException(one.column() + " is not in the catalogue"));
      groups.computeIfAbsent(field.group(), group -> new ArrayList<>()).add(new Field(field, one));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static Set<String> codes(List<Group> groups) {
    return groups.stream().map(group -> group.group().code()).collect(Collectors.toSet());
  }
}
