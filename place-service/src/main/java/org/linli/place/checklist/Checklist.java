package org.linli.place.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as a whole.
 *
 * @param newest number of the newest version
 * @param published number of the published version
 * @param draft number of the draft
 */
public record Checklist(
    String code,
    Head head,
    @Nullable Integer published,
    @Nullable Integer draft,
    int newest,
    int version) {

  /** What it is called and for. */
  public record Head(Bilingual title, List<String> kinds, @Nullable String department) {
    public Head {
      kinds = List.copyOf(kinds);
    }
  }

  /** Whether it is for a kind of premises by name. */
  public boolean isFor(String kind) {
    return head.kinds().contains(kind);
  }

  /** Whether it is for every kind that has none of its own. */
  public boolean isGeneral() {
    return head.kinds().isEmpty();
  }
}
