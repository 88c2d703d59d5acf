package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.grid.post.PostsOnRevision;

/** What posts are told of a plan. */
final class PostChanges {

  private PostChanges() {}

  /**
   * Units that lie elsewhere in the tree, and units that ended.
   *
   * @param main by the code of a unit that ended, what took the largest share of it
   */
  static List<PostsOnRevision.Change> of(Plan plan, Map<String, String> main) {
    List<PostsOnRevision.Change> changes = new ArrayList<>();
    for (Standing after : plan.changedUnits()) {
      Standing former = plan.before().find(after.code());
      if (former != null && !former.path().equals(after.path())) {
        changes.add(PostsOnRevision.Change.moved(after.code(), after.path()));
      }
    }
    for (Standing gone : plan.endedUnits()) {
      changes.add(
          PostsOnRevision.Change.ended(gone.code(), successor(plan, main.get(gone.code()))));
    }
    return changes;
  }

  private static PostsOnRevision.@Nullable Successor successor(Plan plan, @Nullable String code) {
    Standing heir = code == null ? null : plan.find(code);
    return heir == null ? null : new PostsOnRevision.Successor(heir.code(), heir.path());
  }
}
