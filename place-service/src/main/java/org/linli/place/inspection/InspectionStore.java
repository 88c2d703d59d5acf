package org.linli.place.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where inspections are kept; works inside a transaction of {@link PlanStore}. */
public interface InspectionStore {

  /** Keeps others away from this id until the transaction ends. */
  void reserve(UUID id);

  /** Whether there is one of that id, whoever may see it. */
  boolean isThere(UUID id);

  /** The next number of a county in a year. */
  String number(String county, int year);

  void insert(Inspection inspection, List<Inspection.Part> parts);

  Optional<Inspection> find(UUID id);

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  Optional<Inspection> lock(UUID id);

  Inspection.Whole whole(Inspection inspection);

  List<Inspection.Listed> list(InspectionFilter filter, @Nullable Place after, int limit);

  /** Place in the list. */
  record Place(Instant begunAt, UUID id) {}

  /** All of some premises, whoever may see them. */
  List<UUID> ofPremises(UUID premises);

  /** Drafts in which somebody takes part, the latest first. */
  List<Inspection.Listed> draftsOf(String username, int limit);

  void addPart(Inspection inspection, Inspection.Part part);

  /** Whether it still was as seen. */
  boolean savePart(
      Inspection inspection,
      int part,
      List<Inspection.Answer> answers,
      @Nullable Instant savedAt,
      int seen);

  /** Changes which sections a part has. */
  void shareOut(Inspection inspection, int part, List<String> sections);

  /** Takes a part out. */
  boolean removePart(Inspection inspection, int part, int seen);

  /** A part or a photo came, went or changed. */
  void touch(Inspection inspection);

  void addPhoto(Inspection inspection, Inspection.ItemPhoto photo);

  void submit(Inspection inspection);

  void abandon(Inspection inspection, String because);

  void addDefect(Inspection inspection, Inspection.FoundDefect defect);

  void sign(Inspection inspection, int part, Instant at);

  /** Everybody has signed. */
  void signed(Inspection inspection, Instant at);

  /** Whether there was none before. */
  boolean addBusinessSignature(
      Inspection inspection, Inspection.BusinessSignature signature, byte @Nullable [] png);

  /** The drawing as PNG; empty where there is none. */
  Optional<byte[]> drawing(Inspection inspection);

  void addAddendum(Inspection inspection, UUID id, Inspection.Addendum addendum);

  /** Lets positions go of inspections begun before. */
  int forgetPositions(Instant before);

  /** Erases signatures of businesses given before. */
  int eraseSignatures(Instant before, Instant now);
}
