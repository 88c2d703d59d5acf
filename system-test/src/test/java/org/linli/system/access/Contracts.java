package org.linli.system.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads contracts and resolves what they refer to, across files. */
final class Contracts {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final Map<Path, Object> documents = new HashMap<>();

  private Contracts() {}

  /** The operations of every contract in a repository. */
  static List<Operation> ofRepository(Path repository) throws IOException {
    List<Path> files;
    try (Stream<Path> modules = Files.list(repository)) {
      files =
          modules
              .map(module -> module.resolve("src/main/openapi"))
              .filter(Files::isDirectory)
              .flatMap(Contracts::yamlFiles)
              .sorted()
              .toList();
    }
    return of(files);
  }

  /**
   * The operations of these contracts.
   *
   * @throws IllegalStateException naming all operations that do not declare their access as agreed
   */
  static List<Operation> of(List<Path> files) {
    Contracts contracts = new Contracts();
    List<Operation> operations = new ArrayList<>();
    Set<String> faults = new TreeSet<>();
    for (Path file : files) {
      contracts.collect(file.toAbsolutePath().normalize(), operations, faults);
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(String.join("\n", faults));
    }
    return List.copyOf(operations);
  }

  private void collect(Path file, List<Operation> operations, Set<String> faults) {
    Map<String, Object> paths = Maps.in(Maps.of(document(file)), "paths");
    for (Map.Entry<String, Object> path : paths.entrySet()) {
      Map<String, Object> item = Maps.of(resolve(path.getValue(), file));
      for (String method : item.keySet()) {
        if (METHODS.contains(method)) {
          try {
            operations.add(
                DeclarationReader.read(method, path.getKey(), Maps.of(item.get(method))));
          } catch (IllegalStateException e) {
            faults.add(e.getMessage());
          }
        }
      }
    }
  }

  private Object document(Path file) {
    return documents.computeIfAbsent(
        file,
        path -> {
          try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
          } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
          }
        });
  }

  private Object resolve(Object node, Path file) {
    if (node instanceof List<?> list) {
      return list.stream().map(element -> resolve(element, file)).toList();
    }
    if (!(node instanceof Map<?, ?>)) {
      return node;
    }
    Map<String, Object> map = Maps.of(node);
    if (map.get("$ref") instanceof String ref) {
      return follow(ref, file);
    }
    Map<String, Object> resolved = new LinkedHashMap<>();
    map.forEach((key, value) -> resolved.put(key, resolve(value, file)));
    return resolved;
  }

  private Object follow(String ref, Path file) {
    int hash = ref.indexOf('#');
    Path target = hash == 0 ? file : file.getParent().resolve(ref.substring(0, hash)).normalize();
    Object node = document(target);
    for (String step : ref.substring(hash + 2).split("/", -1)) {
      node = Maps.of(node).get(step);
      if (node == null) {
        throw new IllegalStateException(file + " refers to " + ref + ", which is not there");
      }
    }
    return resolve(node, target);
  }

  private static Stream<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException("cannot list " + folder, e);
    }
  }
}
