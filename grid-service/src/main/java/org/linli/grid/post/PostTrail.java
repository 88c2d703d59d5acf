package org.linli.grid.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.linli.grid.trail.FabricTrail;

/** Puts on record who put whom into a grid, and who ended that. */
public final class PostTrail {

  private final FabricTrail trail;

  public PostTrail(FabricTrail trail) {
    this.trail = trail;
  }

  /** Inside the transaction that gives it. */
  public void given(Post post) {
    tell("POST_GIVEN", post);
  }

  /** Inside the transaction that says its last day or withdraws it. */
  public void ended(Post after) {
    tell("POST_ENDED", after);
  }

  private void tell(String kind, Post post) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("unit", post.seat().unit());
    detail.put("office", post.seat().office().name());
    detail.put("account", post.account());
    detail.put("from", post.term().from().toString());
    LocalDate until = post.term().until();
    if (until != null) {
      detail.put("until", until.toString());
    }
    trail.tell(kind, new FabricTrail.Subject("POST", post.seat().path(), post.id()), detail);
  }
}
