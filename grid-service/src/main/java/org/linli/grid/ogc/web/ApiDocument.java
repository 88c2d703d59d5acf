package org.linli.grid.ogc.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The OpenAPI document for others, made from the contract that the server is made from: without
 * what only this house reads, complete in itself, with addresses below the landing page.
 */
@Component
class ApiDocument {

  private static final String CONTRACT = "contract/ogc.yaml";
  private static final String PREFIX = "/ogc";

  private final Map<String, Object> document;

  ApiDocument(Links links) {
    try (InputStream in = new ClassPathResource(CONTRACT).getInputStream()) {
      Map<?, ?> contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      this.document = published(contract, links);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Object> document() {
    return document;
  }

  private static Map<String, Object> published(Map<?, ?> contract, Links links) {
    Map<String, Object> document = object(plain(contract));
    document.put("servers", List.of(Map.of("url", links.home())));
    Map<String, Object> paths = new LinkedHashMap<>();
    object(document.get("paths"))
        .forEach(
            (path, operations) -> {
              String below = path.substring(PREFIX.length());
              paths.put(below.isEmpty() ? "/" : below, operations);
            });
    document.put("paths", paths);
    Map<String, Object> components = object(document.get("components"));
    components.put("responses", Map.of("Problem", problem()));
    components.put("securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer")));
    document.put("security", List.of(Map.of("token", List.of())));
    return document;
  }

  private static Object plain(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> member(key.toString(), plain(value), copy));
      return copy;
    }
    if (node instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(plain(item)));
      return copy;
    }
    return node;
  }

  private static void member(String key, Object value, Map<String, Object> into) {
    if (key.equals("x-linli-access") || key.equals("x-linli-most")) {
      return;
    }
    if (key.equals("$ref") && value.toString().endsWith("/components/responses/Problem")) {
      into.put(key, "#/components/responses/Problem");
    } else if (key.equals("PageSize") && value instanceof Map<?, ?>) {
      // The most is no bound of what may be asked, so the contract cannot say it as one.
      object(object(value).get("schema")).put("maximum", Asked.MOST);
      into.put(key, value);
    } else {
      into.put(key, value);
    }
  }

  private static Map<String, Object> problem() {
    Map<String, Object> text = Map.of("type", "string");
    return Map.of(
        "description",
        "What is wrong, in the reader's language (RFC 9457).",
        "content",
        Map.of(
            "application/problem+json",
            Map.of(
                "schema",
                Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                        "type", text,
                        "title", text,
                        "detail", text,
                        "status", Map.of("type", "integer"))))));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(@Nullable Object node) {
    return (Map<String, Object>) Objects.requireNonNull(node);
  }
}
