package org.linli.grid.ogc.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.grid.ogc.Extent;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeatureStore;
import org.linli.grid.ogc.ReferenceSystem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The documents around the features: what there is and where it is found. */
@Component
class Documents {

  private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-features-";

  /** What is met, as the standard names it. */
  private static final List<String> CLASSES =
      List.of(
          CONFORMANCE + "1/1.0/conf/core",
          CONFORMANCE + "1/1.0/conf/oas30",
          CONFORMANCE + "1/1.0/conf/html",
          CONFORMANCE + "1/1.0/conf/geojson",
          CONFORMANCE + "2/1.0/conf/crs");

  private final FeatureStore features;
  private final Links links;
  private final MessageSource texts;
  private final Clock clock;

  Documents(FeatureStore features, Links links, MessageSource texts, Clock clock) {
    this.features = features;
    this.links = links;
    this.texts = texts;
    this.clock = clock;
  }

  String text(String key, Locale locale) {
    return texts.getMessage("ogc." + key, null, locale);
  }

  Map<String, Object> landing(Form form, Locale locale) {
    List<Map<String, Object>> all =
        new ArrayList<>(Links.both(links.home(), Links.JSON, form, text("landing", locale)));
    all.add(
        Links.link("service-desc", Links.OPEN_API, text("api", locale), links.api() + "?f=json"));
    all.add(Links.link("service-doc", Links.HTML, text("api", locale), links.api() + "?f=html"));
    all.add(
        Links.link("conformance", Links.JSON, text("conformance", locale), links.conformance()));
    all.add(Links.link("data", Links.JSON, text("collections", locale), links.collections()));
    return document(
        "title", text("landing", locale),
        "description", text("landing.about", locale),
        "links", all);
  }

  Map<String, Object> conformance(Form form, Locale locale) {
    return document(
        "conformsTo",
        CLASSES,
        "links",
        Links.both(links.conformance(), Links.JSON, form, text("conformance", locale)));
  }

  Map<String, Object> collections(Form form, Locale locale) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FeatureKind kind : FeatureKind.values()) {
      all.add(collection(kind, form, locale));
    }
    return document(
        "links",
        Links.both(links.collections(), Links.JSON, form, text("collections", locale)),
        "crs",
        ReferenceSystem.uris(),
        "collections",
        all);
  }

  Map<String, Object> collection(FeatureKind kind, Form form, Locale locale) {
    String title = text(kind.id(), locale);
    List<Map<String, Object>> all =
        new ArrayList<>(Links.both(links.collection(kind), Links.JSON, form, title));
    all.add(Links.link("items", Links.GEO_JSON, title, links.items(kind) + "?f=json"));
    all.add(Links.link("items", Links.HTML, title, links.items(kind) + "?f=html"));
    Map<String, Object> collection =
        document(
            "id", kind.id(),
            "title", title,
            "description", text(kind.id() + ".about", locale),
            "itemType", "feature",
            "crs", ReferenceSystem.uris(),
            "storageCrs", ReferenceSystem.EPSG_4490.uri(),
            "links", all);
    features.extent(kind).ifPresent(extent -> collection.put("extent", extent(extent)));
    return collection;
  }

  private Map<String, Object> extent(Extent extent) {
    var box = extent.box();
    List<Object> interval = new ArrayList<>();
    interval.add(extent.since().atStartOfDay(clock.getZone()).toInstant().toString());
    interval.add(null);
    return document(
        "spatial",
        document(
            "bbox",
            List.of(List.of(box.west(), box.south(), box.east(), box.north())),
            "crs",
            ReferenceSystem.CRS84.uri()),
        "temporal",
        document(
            "interval",
            List.of(interval),
            "trs",
            "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
  }

  /** Names and values by turns, kept in this order. */
  private static Map<String, Object> document(Object... pairs) {
    Map<String, Object> document = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      document.put(pairs[i].toString(), pairs[i + 1]);
    }
    return document;
  }
}
