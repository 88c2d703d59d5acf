package org.linli.person.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.upload.VettedFile;

/** What is done in a case, without its words. Call it inside a transaction. */
public interface WorkStore {

  void add(SupportCase one, Task task, Instant at);

  /**
   * Notes that a task is done.
   *
   * @return whether there is such a task, not done before
   */
  boolean finish(SupportCase one, UUID task, Instant at);

  void add(SupportCase one, Appointment appointment);

  void add(SupportCase one, Visit visit);

  void add(SupportCase one, Aid aid);

  /**
   * Keeps a paper.
   *
   * @param scan whether it is the evidence of a consent
   */
  void add(SupportCase one, UUID id, VettedFile file, boolean scan, String by, Instant at);

  List<Paper> papers(SupportCase one);

  Optional<Content> content(SupportCase one, UUID paper);

  void add(SupportCase one, Note note);

  /** The viewer's own notes. */
  List<Note> notes(SupportCase one);

  Work work(SupportCase one);

  /** Removes the evidence of consents. */
  void dropScans(SupportCase one);

  /** Removes what was noted of money and material given. */
  void dropAid(SupportCase one);

  /** All of them, oldest first. */
  record Work(
      List<Task> tasks, List<Appointment> appointments, List<Visit> visits, List<Aid> aid) {}

  /** Who is to do something. */
  enum Doer {
    WORKER,
    RESIDENT,
    PARTNER
  }

  /** How people meet. */
  enum How {
    HOME,
    OFFICE,
    PHONE,
    ELSEWHERE
  }

  /** Something to be done. */
  record Task(UUID id, Doer who, LocalDate until, @Nullable Instant doneAt) {}

  /** A day that was agreed on. */
  record Appointment(UUID id, Instant at, How how) {}

  /** They met. */
  record Visit(UUID id, LocalDate date, How how, String by) {}

  /** Money or material was given. */
  record Aid(UUID id, String kind, LocalDate date, String by) {}

  /** A paper without its content. */
  record Paper(UUID id, String name, String mediaType, long bytes, Instant at, String by) {}

  /** A paper. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Content(String name, String mediaType, byte[] bytes) {}

  /** A note of a counsellor. */
  record Note(UUID id, String author, Instant at, String words) {}
}
