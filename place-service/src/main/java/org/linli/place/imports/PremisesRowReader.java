package org.linli.place.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Mapping;
import org.linli.commons.problem.Violation;
import org.linli.place.premises.Contact;
import org.linli.place.premises.DangerousGood;
import org.linli.place.premises.Importance;
import org.linli.place.premises.NewPremises;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesRules;
import org.linli.place.premises.ShapeType;
import org.linli.place.premises.Site;
import org.linli.place.premises.Sites;
import org.locationtech.jts.geom.Geometry;

/** Makes premises out of the rows of a file and notes all that is wrong with a row. */
final class PremisesRowReader {

  private static final Pattern REGISTRATION = Pattern.compile("[0-9A-Za-z-]{5,40}");
  private static final Pattern PHONE = Pattern.compile("[0-9+ ()-]{3,40}");
  private static final Pattern UN_NUMBER = Pattern.compile("[0-9]{4}");
  private static final int LONGEST_NAME = 120;
  private static final Map<String, Importance> IMPORTANCES = importances();

  private final ImportRun run;
  private final Mapping mapping;
  private final Sites sites;
  private final PremisesKinds kinds;
  private final List<String> scopes;
  private final Set<UUID> seen = new HashSet<>();

  /**
   * Reads for one import.
   *
   * @param scopes paths of the subtrees in which the importer may enter premises
   */
  PremisesRowReader(ImportRun run, Sites sites, PremisesKinds kinds, List<String> scopes) {
    this.run = run;
    this.mapping = run.mapping();
    this.sites = sites;
    this.kinds = kinds;
    this.scopes = scopes;
  }

  private static Map<String, Importance> importances() {
    Map<String, Importance> names = new HashMap<>();
    for (Importance importance : Importance.values()) {
      names.put(importance.name(), importance);
    }
    names.put("一般", Importance.ORDINARY);
    names.put("重要", Importance.IMPORTANT);
    names.put("重点", Importance.KEY);
    return names;
  }

  /** The premises of a row, or null where it has faults. */
  @Nullable PremisesRow read(PlaceFile.Row row) {
    RowTexts texts = new RowTexts(mapping, row.cells(), row.faults());
    Site site = site(row);
    NewPremises.Draft draft = draft(texts, row);
    Contact contact = contact(texts, row);
    Premises.Facts facts = null;
    if (draft != null && row.shape() != null) {
      facts = facts(draft, row, texts);
    }
    String sourceId = texts.optional("sourceId", 200);
    if (row.faults().any() || site == null || facts == null) {
      return null;
    }
    UUID id = id(sourceId, site, row.faults().row());
    if (!seen.add(id)) {
      row.faults().add(texts.field("sourceId"), "source-id-twice");
      return null;
    }
    return new PremisesRow(row.faults().row(), id, facts, site, contact);
  }

  private UUID id(@Nullable String sourceId, Site site, long row) {
    String source = mapping.setting("source").orElse("");
    String name =
        sourceId == null
            ? "premises " + run.id() + ' ' + row
            : "premises " + site.location().county() + ' ' + source + ' ' + sourceId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable Site site(PlaceFile.Row row) {
    Geometry shape = row.shape();
    if (shape == null) {
      return null;
    }
    Optional<Site> site = sites.find(shape);
    if (site.isEmpty()) {
      row.faults().add(PlaceFile.placeField(mapping), "position-outside-grids");
      return null;
    }
    String path = site.get().location().path();
    if (scopes.stream().noneMatch(path::startsWith)) {
      row.faults().add(PlaceFile.placeField(mapping), "outside-jurisdiction");
      return null;
    }
    return site.get();
  }

  private NewPremises.@Nullable Draft draft(RowTexts texts, PlaceFile.Row row) {
    String name = texts.required("name", LONGEST_NAME);
    String kind = texts.required("kind", 40);
    Premises.Business business =
        new Premises.Business(
            operator(texts, row),
            texts.optional("department", 80),
            texts.hours("hours"),
            safety(texts),
            goods(texts, row));
    String address = texts.optional("address", 200);
    Integer days = texts.count("inspectionDays", 1, 3650);
    Importance importance = importance(texts, row);
    return name == null || kind == null
        ? null
        : new NewPremises.Draft(name, kind, address, business, importance, days);
  }

  private Premises.@Nullable Operator operator(RowTexts texts, PlaceFile.Row row) {
    String name = texts.optional("operator.name", LONGEST_NAME);
    String registration =
        texts.matching("operator.registration", REGISTRATION, "registration-form");
    if (name == null && registration != null) {
      row.faults().add(texts.field("operator.name"), "value-missing");
    }
    return name == null ? null : new Premises.Operator(name, registration);
  }

  private static Premises.@Nullable Safety safety(RowTexts texts) {
    Boolean present = texts.yes("safety.present");
    Integer guards = texts.count("safety.guards", 0, 10_000);
    String office = texts.optional("safety.officerOffice", 80);
    return present == null && guards == null && office == null
        ? null
        : new Premises.Safety(present == null || present, guards, office);
  }

  /** One entry; a business with more is completed by hand. */
  private static List<DangerousGood> goods(RowTexts texts, PlaceFile.Row row) {
    String name = texts.optional("goods.name", LONGEST_NAME);
    if (name == null) {
      return List.of();
    }
    Double most = texts.number("goods.most");
    String unitName = texts.optional("goods.unit", 20);
    DangerousGood.Unit unit = unit(unitName);
    if (most == null || most < 0 || most > 1e9) {
      row.faults().add(texts.field("goods.most"), "value-missing");
    }
    if (unit == null) {
      row.faults().add(texts.field("goods.unit"), "unknown-value", String.valueOf(unitName));
    }
    String number = texts.matching("goods.unNumber", UN_NUMBER, "un-number-form");
    String where = texts.optional("goods.where", 120);
    String licence = texts.optional("goods.licence", 60);
    return most == null || unit == null
        ? List.of()
        : List.of(new DangerousGood(name, number, BigDecimal.valueOf(most), unit, where, licence));
  }

  private static DangerousGood.@Nullable Unit unit(@Nullable String name) {
    return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
      case "KG", "千克", "公斤" -> DangerousGood.Unit.KG;
      case "T", "吨" -> DangerousGood.Unit.T;
      case "L", "升" -> DangerousGood.Unit.L;
      case "M3", "立方米" -> DangerousGood.Unit.M3;
      case "PIECES", "件", "枚", "发" -> DangerousGood.Unit.PIECES;
      default -> null;
    };
  }

  private @Nullable Importance importance(RowTexts texts, PlaceFile.Row row) {
    String text = texts.optional("importance", 40);
    Importance importance = text == null ? null : IMPORTANCES.get(text.toUpperCase(Locale.ROOT));
    if (text != null && importance == null) {
      row.faults().add(texts.field("importance"), "unknown-value", text);
    }
    return importance;
  }

  private static @Nullable Contact contact(RowTexts texts, PlaceFile.Row row) {
    String name = texts.optional("contact.name", 60);
    String phone = texts.matching("contact.phone", PHONE, "phone-form");
    if ((name == null) != (phone == null) && !row.faults().any()) {
      String missing = name == null ? "contact.name" : "contact.phone";
      row.faults().add(texts.field(missing), "value-missing");
    }
    if (name == null || phone == null) {
      return null;
    }
    Contact contact = new Contact(name, phone);
    List<Violation> faults = new ArrayList<>();
    PremisesRules.check(contact, "contact.", faults);
    faults.forEach(one -> row.faults().add(texts.field(String.valueOf(one.field())), one.code()));
    return contact;
  }

  private Premises.@Nullable Facts facts(
      NewPremises.Draft draft, PlaceFile.Row row, RowTexts texts) {
    Geometry shape = row.shape();
    if (shape == null) {
      return null;
    }
    PremisesRules.Checked checked = PremisesRules.check(kinds, draft, ShapeType.of(shape), null);
    for (Violation fault : checked.faults()) {
      String field = String.valueOf(fault.field());
      row.faults()
          .add(
              field.equals("shape") ? PlaceFile.placeField(mapping) : texts.field(field),
              fault.code(),
              fault.arguments().toArray());
    }
    return checked.faults().isEmpty() ? checked.facts() : null;
  }
}
