package org.linli.place.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.photo.Taken;

/**
 * An inspection.
 *
 * @param number for people: county, year, sequence
 * @param lead username of the one who leads and submits
 */
public record Inspection(
    UUID id,
    String number,
    InspectedPremises premises,
    Basis basis,
    String lead,
    Outcome outcome,
    Times times,
    Sightings sightings,
    int version) {

  /** What it is for. */
  public record Basis(@Nullable UUID plan, @Nullable UUID campaign, String checklist) {}

  /**
   * How far it is and what came of it.
   *
   * @param because why it was not possible or given up
   * @param contentHash SHA-256 in hex of the frozen content
   */
  public record Outcome(
      InspectionState state,
      @Nullable InspectionResult result,
      @Nullable String because,
      @Nullable String contentHash) {
    public static final Outcome DRAFT = new Outcome(InspectionState.DRAFT, null, null, null);
  }

  /**
   * When it was begun and ended.
   *
   * @param begunAt by the clock of the device
   * @param receivedAt when it reached Linli
   */
  public record Times(
      Instant begunAt,
      Instant receivedAt,
      @Nullable Instant submittedAt,
      @Nullable Instant signedAt) {}

  /** Where the device said it was. */
  public record Sightings(@Nullable Sighting begun, @Nullable Sighting submitted) {}

  /**
   * A position of the device.
   *
   * @param lon degrees; null once it was let go
   * @param distanceMetres to the premises
   */
  public record Sighting(
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      int distanceMetres) {

    public static Sighting at(
        double lon, double lat, @Nullable Double accuracyMetres, InspectedPremises.Where where) {
      double metres = GreatCircle.metres(lon, lat, where.lon(), where.lat());
      return new Sighting(lon, lat, accuracyMetres, (int) Math.round(metres));
    }
  }

  /** Yes, no, or does not apply. */
  public enum YesNo {
    YES,
    NO,
    NA
  }

  /**
   * An answer.
   *
   * @param defect how the hazard is to be reported; null for what the checklist suggests
   */
  public record Answer(
      String item,
      @Nullable YesNo value,
      @Nullable Double number,
      @Nullable String text,
      @Nullable String note,
      @Nullable Defect defect) {}

  /** Kind and words of a defect. */
  public record Defect(@Nullable String kind, @Nullable String words) {}

  /**
   * What one participant answers.
   *
   * @param part from 1, which is that of the one who leads
   * @param sections codes of the sections of the checklist
   * @param savedAt when the device saved it
   */
  public record Part(
      int part,
      String username,
      @Nullable String department,
      Asked asked,
      List<Answer> answers,
      @Nullable Instant savedAt,
      @Nullable Instant signedAt,
      int version) {

    public Part {
      answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(String item) {
      return answers.stream().filter(answer -> answer.item().equals(item)).findFirst();
    }
  }

  /** What is asked in a part. */
  public record Asked(String checklist, int version, List<String> sections) {
    public Asked {
      sections = List.copyOf(sections);
    }
  }

  /** A photo of an item. */
  public record ItemPhoto(UUID id, int part, String item, String sha256, @Nullable Taken taken) {}

  /** A defect that became a hazard. */
  public record FoundDefect(int part, String item, String kind, String words, UUID hazard) {}

  /** Words beside a frozen inspection. */
  public record Addendum(Instant at, String by, String words) {}

  /**
   * The signature of the business, or that it was refused.
   *
   * @param takenBy participant before whom it was given
   * @param drawn whether there is a drawing that can be opened
   */
  public record BusinessSignature(
      Instant at,
      String takenBy,
      @Nullable String name,
      @Nullable String office,
      @Nullable String refusedBecause,
      boolean drawn) {}

  /** An inspection with all that belongs to it. */
  public record Whole(
      Inspection inspection,
      List<Part> parts,
      List<ItemPhoto> photos,
      List<FoundDefect> defects,
      List<Addendum> addenda,
      @Nullable BusinessSignature business) {

    public Whole {
      parts = List.copyOf(parts);
      photos = List.copyOf(photos);
      defects = List.copyOf(defects);
      addenda = List.copyOf(addenda);
    }

    public Optional<Part> part(int number) {
      return parts.stream().filter(part -> part.part() == number).findFirst();
    }

    /** Whether somebody takes part. */
    public boolean hasPart(String username) {
      return parts.stream().anyMatch(part -> part.username().equals(username));
    }

    /** Whether somebody takes part who has not signed yet. */
    public boolean waitsForSignatureOf(String username) {
      return parts.stream()
          .anyMatch(part -> part.username().equals(username) && part.signedAt() == null);
    }

    public List<ItemPhoto> photos(int part, String item) {
      return photos.stream()
          .filter(photo -> photo.part() == part && photo.item().equals(item))
          .toList();
    }
  }

  /** An inspection in a list. */
  public record Listed(Inspection inspection, int parts, int defects) {}
}
