package org.linli.dispute.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The categories there are. They are kept in memory and read again when somebody names one that is
 * not among them; none is ever taken away.
 */
public final class Categories {

  private final Supplier<List<Category>> source;
  private volatile @Nullable List<Category> known;

  /**
   * Reads from a source.
   *
   * @param source gives all categories in their order
   */
  public Categories(Supplier<List<Category>> source) {
    this.source = source;
  }

  /** All categories in their order, as they are now. */
  public List<Category> list() {
    List<Category> now = List.copyOf(source.get());
    known = now;
    return now;
  }

  public Optional<Category> find(String code) {
    List<Category> before = known;
    Optional<Category> found = before == null ? Optional.empty() : in(before, code);
    return found.isPresent() ? found : in(list(), code);
  }

  /** The category of that code if it is offered for new matters, as it is now. */
  public Optional<Category> findOffered(String code) {
    return in(list(), code).filter(Category::active);
  }

  private static Optional<Category> in(List<Category> categories, String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }
}
