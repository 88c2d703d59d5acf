package org.linli.dispute.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last few results, by what they were made from. Two threads may make the same one at once. */
final class FigureCache<K, V> {

  private final Map<K, V> results;

  FigureCache(int most) {
    this.results =
        new LinkedHashMap<>(most * 2, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  V get(K key, Supplier<V> make) {
    V known = find(key);
    if (known != null) {
      return known;
    }
    V made = make.get();
    synchronized (results) {
      results.put(key, made);
    }
    return made;
  }

  private @Nullable V find(K key) {
    synchronized (results) {
      return results.get(key);
    }
  }
}
