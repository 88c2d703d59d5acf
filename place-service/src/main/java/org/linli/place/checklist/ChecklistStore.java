package org.linli.place.checklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;

/** Where checklists are kept; works inside {@link #together}. */
public interface ChecklistStore {

  /** One transaction with the viewer of this request. */
  <T> T together(Supplier<T> work);

  /** One transaction with this access. */
  <T> T together(Access access, Supplier<T> work);

  /** Does work once for each key, and gives the number of the version it made. */
  int once(@Nullable String key, String request, Supplier<Integer> work);

  /** All of them, by code. */
  List<Checklist> list();

  Optional<Checklist> find(String code);

  /** Whether it was not there before. */
  boolean insert(String code, Checklist.Head head);

  /** Whether it still was as seen. */
  boolean change(String code, Checklist.Head head, int seen);

  /** Newest first. */
  List<ChecklistVersion> versions(String code);

  Optional<ChecklistVersion> version(String code, int number);

  /** The published version. */
  Optional<ChecklistVersion> published(String code);

  /** Whether there was no other draft. */
  boolean draft(ChecklistVersion draft);

  /** Whether it still was as seen. */
  boolean changeSections(ChecklistVersion version, int seen);

  /** Makes the draft the published version. */
  boolean publish(String code, int number, ChecklistVersion.Step step, int seen);

  /** Retires the published version, if there is one, because another follows. */
  void replacePublished(String code, ChecklistVersion.Step step);

  /** Retires or withdraws a version. */
  boolean retire(
      String code,
      int number,
      ChecklistVersion.Step step,
      String reason,
      boolean dangerous,
      int seen);
}
