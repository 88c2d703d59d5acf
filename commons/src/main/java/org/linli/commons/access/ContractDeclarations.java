package org.linli.commons.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The {@code x-linli-access} declarations of the service's own contract. The contract is the one
 * place where it is said who may call an operation: the interceptor enforces it, the matrix test is
 * generated from it, and the published reference shows it.
 */
public final class ContractDeclarations {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head");

  /**
   * Where an operation may be for anyone, so that nobody opens another one by mistake: residents,
   * and devices that bring a token of their own, which the operation itself looks at.
   */
  private static final Pattern OPEN_PATH =
      Pattern.compile("/api/[a-z]+/(?:public|device)/.+|/open311/.+");

  private final Map<String, Declaration> byMethodAndPath;

  private ContractDeclarations(Map<String, Declaration> byMethodAndPath) {
    this.byMethodAndPath = Map.copyOf(byMethodAndPath);
  }

  /**
   * Reads the contracts.
   *
   * @throws IllegalStateException naming the operation that declares nothing or an unknown role
   */
  public static ContractDeclarations read(List<Resource> contracts) {
    Map<String, Declaration> found = new HashMap<>();
    for (Resource contract : contracts) {
      try (InputStream in = contract.getInputStream()) {
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        collect(mapIn(document, "paths"), sharedParameterNames(document), found);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + contract.getDescription(), e);
      }
    }
    return new ContractDeclarations(found);
  }

  /** The declaration of an operation, by HTTP method and path template. */
  public Optional<Declaration> find(String method, String path) {
    return Optional.ofNullable(byMethodAndPath.get(method + " " + path));
  }

  /** The operations that anyone may call. */
  public List<Declaration> forAnyone() {
    return byMethodAndPath.values().stream().filter(Declaration::anyone).toList();
  }

  private static void collect(
      Map<?, ?> paths, Map<String, String> sharedNames, Map<String, Declaration> into) {
    for (Map.Entry<?, ?> path : paths.entrySet()) {
      if (!(path.getValue() instanceof Map<?, ?> operations)) {
        continue;
      }
      for (Map.Entry<?, ?> operation : operations.entrySet()) {
        String method = String.valueOf(operation.getKey());
        if (METHODS.contains(method) && operation.getValue() instanceof Map<?, ?> body) {
          Declaration declaration =
              declaration(
                  method.toUpperCase(Locale.ROOT),
                  String.valueOf(path.getKey()),
                  body,
                  sharedNames);
          into.put(declaration.method() + " " + declaration.path(), declaration);
        }
      }
    }
  }

  private static Declaration declaration(
      String method, String path, Map<?, ?> operation, Map<String, String> sharedNames) {
    Map<?, ?> access = mapIn(operation, "x-linli-access");
    Object who = access.get("who");
    boolean anyone = "anyone".equals(who);
    Set<Role> roles = roles(access.get("roles"), method + " " + path);
    Set<Role> never = roles(access.get("never"), method + " " + path);
    if (roles.isEmpty() != ("signed-in".equals(who) || anyone)) {
      throw new IllegalStateException(
          method
              + " "
              + path
              + " must declare in x-linli-access either roles, who: signed-in or who: anyone");
    }
    if (anyone && !OPEN_PATH.matcher(path).matches()) {
      throw new IllegalStateException(
          method
              + " "
              + path
              + ": only /api/*/public/**, /api/*/device/** and /open311/** may be for anyone");
    }
    return new Declaration(
        method, path, roles, never, anyone, queryParameters(operation, sharedNames));
  }

  private static Set<Role> roles(@Nullable Object names, String operation) {
    Set<Role> roles = new HashSet<>();
    if (names instanceof List<?> list) {
      for (Object name : list) {
        roles.add(
            Role.find(String.valueOf(name))
                .orElseThrow(() -> new IllegalStateException(operation + ": no role " + name)));
      }
    }
    return roles;
  }

  private static Set<String> queryParameters(Map<?, ?> operation, Map<String, String> sharedNames) {
    Set<String> names = new HashSet<>();
    if (operation.get("parameters") instanceof List<?> parameters) {
      for (Object parameter : parameters) {
        if (parameter instanceof Map<?, ?> map) {
          String name = parameterName(map, sharedNames);
          if (name != null) {
            names.add(name);
          }
        }
      }
    }
    return names;
  }

  private static @Nullable String parameterName(
      Map<?, ?> parameter, Map<String, String> sharedNames) {
    if (parameter.get("$ref") instanceof String ref) {
      return sharedNames.get(ref.substring(ref.lastIndexOf('/') + 1));
    }
    return "query".equals(parameter.get("in")) ? String.valueOf(parameter.get("name")) : null;
  }

  /**
   * Component name of a shared query parameter to its name in the query; those of common.yaml are
   * known.
   */
  private static Map<String, String> sharedParameterNames(Map<?, ?> document) {
    Map<String, String> names = new HashMap<>(Map.of("Cursor", "cursor", "Limit", "limit"));
    Map<?, ?> shared = mapIn(mapIn(document, "components"), "parameters");
    for (Map.Entry<?, ?> entry : shared.entrySet()) {
      if (entry.getValue() instanceof Map<?, ?> parameter && "query".equals(parameter.get("in"))) {
        names.put(String.valueOf(entry.getKey()), String.valueOf(parameter.get("name")));
      }
    }
    return names;
  }

  private static Map<?, ?> mapIn(Map<?, ?> outer, String key) {
    return outer.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
  }
}
