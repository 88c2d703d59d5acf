package org.linli.grid.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.paging.Cursors;
import org.linli.commons.problem.ProblemException;
import org.linli.grid.api.OpenStandardApi;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;
import org.linli.grid.ogc.FeaturePage;
import org.linli.grid.ogc.FeatureStore;
import org.linli.grid.ogc.ReferenceSystem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

@RestController
class OgcController implements OpenStandardApi {

  private static final String CONTENT_CRS = "Content-Crs";

  private final FeatureStore features;
  private final Documents documents;
  private final ApiDocument api;
  private final Pages pages;
  private final Links links;
  private final JsonMapper json;
  private final Clock clock;
  private final HttpServletRequest request;

  OgcController(
      FeatureStore features,
      Documents documents,
      ApiDocument api,
      Pages pages,
      Links links,
      JsonMapper json,
      Clock clock,
      HttpServletRequest request) {
    this.features = features;
    this.documents = documents;
    this.api = api;
    this.pages = pages;
    this.links = links;
    this.json = json;
    this.clock = clock;
    this.request = request;
  }

  @Override
  public ResponseEntity<Resource> getLandingPage(@Nullable String f) {
    Form form = form(f);
    return form == Form.HTML
        ? html(pages.landing(locale()))
        : document(documents.landing(form, locale()));
  }

  @Override
  public ResponseEntity<Resource> getConformance(@Nullable String f) {
    Form form = form(f);
    Map<String, Object> document = documents.conformance(form, locale());
    return form == Form.HTML ? html(pages.conformance(document, locale())) : document(document);
  }

  @Override
  public ResponseEntity<Resource> getApiDefinition(@Nullable String f) {
    return form(f) == Form.HTML
        ? html(pages.api(api.document(), locale()))
        : answer(Links.OPEN_API, json.writeValueAsBytes(api.document()));
  }

  @Override
  public ResponseEntity<Resource> listCollections(@Nullable String f) {
    Form form = form(f);
    return form == Form.HTML
        ? html(pages.collections(locale()))
        : document(documents.collections(form, locale()));
  }

  @Override
  public ResponseEntity<Resource> describeAreas(@Nullable String f) {
    return collection(FeatureKind.AREAS, f);
  }

  @Override
  public ResponseEntity<Resource> describeGrids(@Nullable String f) {
    return collection(FeatureKind.GRIDS, f);
  }

  @Override
  public ResponseEntity<Resource> listAreaFeatures(
      @Nullable String f,
      Integer limit,
      @Nullable List<Double> bbox,
      URI bboxCrs,
      @Nullable String datetime,
      URI crs,
      @Nullable String cursor,
      @Nullable String code,
      @Nullable String name,
      @Nullable String level,
      @Nullable String parent) {
    Map<String, @Nullable String> equal = equal(code, name, parent);
    equal.put("level", level);
    return items(
        FeatureKind.AREAS,
        f,
        new Asked.Given(limit, bbox, bboxCrs.toString(), datetime, crs.toString(), cursor, equal));
  }

  @Override
  public ResponseEntity<Resource> listGridFeatures(
      @Nullable String f,
      Integer limit,
      @Nullable List<Double> bbox,
      URI bboxCrs,
      @Nullable String datetime,
      URI crs,
      @Nullable String cursor,
      @Nullable String code,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String parent) {
    Map<String, @Nullable String> equal = equal(code, name, parent);
    equal.put("kind", kind);
    return items(
        FeatureKind.GRIDS,
        f,
        new Asked.Given(limit, bbox, bboxCrs.toString(), datetime, crs.toString(), cursor, equal));
  }

  @Override
  public ResponseEntity<Resource> getAreaFeature(String featureId, @Nullable String f, URI crs) {
    return feature(FeatureKind.AREAS, featureId, f, crs);
  }

  @Override
  public ResponseEntity<Resource> getGridFeature(String featureId, @Nullable String f, URI crs) {
    return feature(FeatureKind.GRIDS, featureId, f, crs);
  }

  private ResponseEntity<Resource> collection(FeatureKind kind, @Nullable String f) {
    Form form = form(f);
    Map<String, Object> document = documents.collection(kind, form, locale());
    return form == Form.HTML
        ? html(pages.collection(kind, document, locale()))
        : document(document);
  }

  private ResponseEntity<Resource> items(FeatureKind kind, @Nullable String f, Asked.Given given) {
    Form form = form(f);
    Asked asked = Asked.read(kind, given, clock.getZone());
    FeaturePage page = features.list(asked.query(), asked.after(), asked.limit());
    String last = page.last();
    String next = last == null ? null : address(kind, "cursor", Cursors.write(last));
    if (form == Form.HTML) {
      return html(pages.features(kind, page, next, locale()));
    }
    String title = documents.text(kind.id(), locale());
    List<Map<String, Object>> around =
        new ArrayList<>(
            List.of(
                Links.link("self", Links.GEO_JSON, title, address(kind, "f", "json")),
                Links.link("alternate", Links.HTML, title, address(kind, "f", "html")),
                Links.link("collection", Links.JSON, title, links.collection(kind))));
    if (next != null) {
      around.add(Links.link("next", Links.GEO_JSON, title, next));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("timeStamp", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    members.put("numberMatched", page.matched());
    members.put("numberReturned", page.features().size());
    try (GeoJsonWriter writer = new GeoJsonWriter(json, asked.crs())) {
      return geoJson(asked.crs(), writer.collection(page.features(), members, around));
    }
  }

  private ResponseEntity<Resource> feature(
      FeatureKind kind, String code, @Nullable String f, URI crs) {
    Form form = form(f);
    ReferenceSystem system = Asked.system(crs.toString());
    FabricFeature feature = features.find(kind, code).orElseThrow(ProblemException::notFound);
    if (form == Form.HTML) {
      return html(pages.feature(kind, feature, locale()));
    }
    String title = String.valueOf(feature.properties().get("name"));
    String address = links.item(kind, code);
    List<Map<String, Object>> around =
        new ArrayList<>(Links.both(address, Links.GEO_JSON, form, title));
    around.add(
        Links.link(
            "collection", Links.JSON, documents.text(kind.id(), locale()), links.collection(kind)));
    try (GeoJsonWriter writer = new GeoJsonWriter(json, system)) {
      return geoJson(system, writer.single(feature, around));
    }
  }

  /** The address asked, as callers know it, with one parameter set anew. */
  private String address(FeatureKind kind, String parameter, String value) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromUriString(links.items(kind)).query(request.getQueryString());
    return address.replaceQueryParam(parameter, value).build().toUriString();
  }

  private static Map<String, @Nullable String> equal(
      @Nullable String code, @Nullable String name, @Nullable String parent) {
    Map<String, @Nullable String> equal = new LinkedHashMap<>();
    equal.put("code", code);
    equal.put("name", name);
    equal.put("parent", parent);
    return equal;
  }

  private Form form(@Nullable String f) {
    return Form.of(f, request.getHeader(HttpHeaders.ACCEPT));
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private ResponseEntity<Resource> document(Map<String, Object> document) {
    return answer(Links.JSON, json.writeValueAsBytes(document));
  }

  private static ResponseEntity<Resource> html(String page) {
    return answer("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<Resource> geoJson(ReferenceSystem system, byte[] content) {
    return headed(Links.GEO_JSON)
        .header(CONTENT_CRS, "<" + system.uri() + ">")
        .body(new ByteArrayResource(content));
  }

  private static ResponseEntity<Resource> answer(String type, byte[] content) {
    return headed(type).body(new ByteArrayResource(content));
  }

  private static ResponseEntity.BodyBuilder headed(String type) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale().toLanguageTag())
        .contentType(MediaType.parseMediaType(type));
  }
}
