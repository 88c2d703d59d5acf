package org.linli.person.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.person.ticket.SubjectKind;

/** Where requests and handed-over codes are kept; row security decides who sees which. */
public interface RightsStore {

  /** Work in one transaction as this viewer. All that follows is called inside one. */
  <T> T together(Access access, Supplier<T> work);

  /** As Linli itself, in the transaction that is running. */
  <T> T asService(Supplier<T> work);

  /** The next label. */
  String nextLabel(int year);

  void add(RightsRequest request, String words);

  Optional<RightsRequest> find(UUID id);

  /** Locks it until the transaction ends. */
  Optional<RightsRequest> lock(UUID id);

  /** What was asked, opened. */
  String words(RightsRequest request);

  /** What was answered, opened. */
  String answerWords(RightsRequest request);

  void answer(RightsRequest answered, String words);

  /** Requests about a record, newest first. */
  List<RightsRequest> ofSubject(SubjectKind kind, UUID subject, int limit);

  /** Requests the viewer sees: open ones by the day they are due, answered ones newest first. */
  List<RightsRequest> list(boolean open, @Nullable Place after, int limit);

  /** Open requests due before a day. */
  List<RightsRequest> overdue(LocalDate today, @Nullable Place after, int limit);

  /** A place in a list: the day that orders it, and the key. */
  record Place(LocalDate day, UUID id) {}

  /** Says who is in charge of the record by now. */
  void inCharge(RightsRequest request, @Nullable String username);

  /**
   * Notes that a code was handed over.
   *
   * @param identifiedBy how it was made sure who it is; kept sealed
   */
  void addCode(UUID id, Subject subject, String by, String identifiedBy);
}
