package org.linli.grid.ogc.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeaturePage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The same for people: plain pages that need no script, no style and no picture. */
@Component
class Pages {

  private final Documents documents;
  private final Links links;

  Pages(Documents documents, Links links) {
    this.documents = documents;
    this.links = links;
  }

  String landing(Locale locale) {
    return page(
        text("landing", locale),
        locale,
        paragraph(text("landing.about", locale))
            + "<ul>"
            + item(links.collections(), text("collections", locale))
            + item(links.api() + "?f=html", text("api", locale))
            + item(links.conformance(), text("conformance", locale))
            + "</ul>");
  }

  String conformance(Map<String, Object> document, Locale locale) {
    StringBuilder list = new StringBuilder("<ul>");
    for (Object one : (List<?>) document.getOrDefault("conformsTo", List.of())) {
      list.append("<li>").append(escaped(one)).append("</li>");
    }
    return page(text("conformance", locale), locale, list.append("</ul>").toString());
  }

  String collections(Locale locale) {
    StringBuilder list = new StringBuilder("<ul>");
    for (FeatureKind kind : FeatureKind.values()) {
      list.append(item(links.collection(kind), text(kind.id(), locale)));
    }
    return page(text("collections", locale), locale, list.append("</ul>").toString());
  }

  String collection(FeatureKind kind, Map<String, Object> document, Locale locale) {
    StringBuilder body = new StringBuilder(paragraph(text(kind.id() + ".about", locale)));
    body.append("<ul>").append(item(links.items(kind), text("features", locale))).append("</ul>");
    if (document.get("extent") instanceof Map<?, ?> extent
        && extent.get("spatial") instanceof Map<?, ?> spatial) {
      body.append("<h2>").append(escaped(text("extent", locale))).append("</h2>");
      body.append(paragraph(String.valueOf(spatial.get("bbox"))));
    }
    body.append("<h2>").append(escaped(text("crs", locale))).append("</h2><ul>");
    for (Object crs : (List<?>) document.getOrDefault("crs", List.of())) {
      body.append("<li>").append(escaped(crs)).append("</li>");
    }
    return page(text(kind.id(), locale), locale, body.append("</ul>").toString());
  }

  String features(FeatureKind kind, FeaturePage page, @Nullable String next, Locale locale) {
    StringBuilder body = new StringBuilder("<table><caption>");
    body.append(page.features().size()).append(" / ").append(page.matched());
    body.append("</caption><thead><tr>");
    for (String column : List.of("code", "name", "nameEn", "parent")) {
      body.append("<th scope=\"col\">").append(escaped(column)).append("</th>");
    }
    body.append("</tr></thead><tbody>");
    for (FabricFeature feature : page.features()) {
      body.append("<tr><th scope=\"row\">")
          .append(anchor(links.item(kind, feature.code()), feature.code()))
          .append("</th>");
      for (String column : List.of("name", "nameEn", "parent")) {
        body.append("<td>").append(escaped(feature.properties().get(column))).append("</td>");
      }
      body.append("</tr>");
    }
    body.append("</tbody></table>");
    if (next != null) {
      body.append("<p>")
          .append("<a rel=\"next\" href=\"")
          .append(escaped(next))
          .append("\">")
          .append(escaped(text("next", locale)))
          .append("</a></p>");
    }
    return page(text(kind.id(), locale), locale, body.toString());
  }

  String feature(FeatureKind kind, FabricFeature feature, Locale locale) {
    StringBuilder body = new StringBuilder("<dl>");
    feature
        .properties()
        .forEach(
            (name, value) -> {
              if (value != null) {
                body.append("<dt>").append(escaped(name)).append("</dt>");
                body.append("<dd>").append(escaped(value)).append("</dd>");
              }
            });
    body.append("</dl><p>")
        .append(anchor(links.item(kind, feature.code()) + "?f=json", "GeoJSON"))
        .append("</p>");
    return page(String.valueOf(feature.properties().get("name")), locale, body.toString());
  }

  String api(Map<String, Object> document, Locale locale) {
    StringBuilder body = new StringBuilder("<table><thead><tr><th scope=\"col\">");
    body.append(escaped(text("address", locale))).append("</th><th scope=\"col\">");
    body.append(escaped(text("answer", locale))).append("</th></tr></thead><tbody>");
    if (document.get("paths") instanceof Map<?, ?> paths) {
      paths.forEach(
          (path, operations) -> {
            Object summary =
                operations instanceof Map<?, ?> o && o.get("get") instanceof Map<?, ?> get
                    ? get.get("summary")
                    : "";
            body.append("<tr><th scope=\"row\">").append(escaped(path)).append("</th><td>");
            body.append(escaped(summary)).append("</td></tr>");
          });
    }
    body.append("</tbody></table><p>").append(anchor(links.api() + "?f=json", "OpenAPI 3.0"));
    return page(text("api", locale), locale, body.append("</p>").toString());
  }

  private String page(String title, Locale locale, String body) {
    return "<!doctype html><html lang=\""
        + locale.toLanguageTag()
        + "\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + escaped(title)
        + "</title></head><body><nav><p>"
        + anchor(links.home(), text("landing", locale))
        + " · "
        + anchor(links.collections(), text("collections", locale))
        + "</p></nav><main><h1>"
        + escaped(title)
        + "</h1>"
        + body
        + "</main></body></html>";
  }

  private String text(String key, Locale locale) {
    return documents.text(key, locale);
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String item(String address, String text) {
    return "<li>" + anchor(address, text) + "</li>";
  }

  private static String anchor(String address, String text) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
  }

  private static String escaped(@Nullable Object text) {
    return text == null ? "" : HtmlUtils.htmlEscape(text.toString(), "UTF-8");
  }
}
