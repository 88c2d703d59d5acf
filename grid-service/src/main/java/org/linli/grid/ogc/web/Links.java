package org.linli.grid.ogc.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.grid.ogc.FeatureKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Absolute addresses, as callers of the gateway know them. */
@Component
class Links {

  static final String JSON = "application/json";
  static final String HTML = "text/html";
  static final String GEO_JSON = "application/geo+json";
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  private final String base;

  Links(@Value("${linli.public-url}") String publicUrl) {
    this.base = publicUrl + "/ogc";
  }

  String home() {
    return base;
  }

  String conformance() {
    return base + "/conformance";
  }

  String api() {
    return base + "/api";
  }

  String collections() {
    return base + "/collections";
  }

  String collection(FeatureKind kind) {
    return collections() + "/" + kind.id();
  }

  String items(FeatureKind kind) {
    return collection(kind) + "/items";
  }

  /** A code has no sign that an address would have to escape. */
  String item(FeatureKind kind, String code) {
    return items(kind) + "/" + code;
  }

  static Map<String, Object> link(String rel, String type, String title, String href) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", rel);
    link.put("type", type);
    link.put("title", title);
    link.put("href", href);
    return link;
  }

  /** The document itself and the same in the other form. */
  static List<Map<String, Object>> both(String address, String type, Form form, String title) {
    boolean json = form == Form.JSON;
    String sign = address.contains("?") ? "&" : "?";
    return List.of(
        link(json ? "self" : "alternate", type, title, address + sign + "f=json"),
        link(json ? "alternate" : "self", HTML, title, address + sign + "f=html"));
  }
}
