package org.linli.grid.revision;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.linli.commons.fabric.FabricHolder;
import org.linli.grid.trail.FabricTrail;

/** Puts on record which steps revisions took, and who asked what they would move. */
public final class RevisionTrail {

  private final FabricTrail trail;
  private final FabricHolder fabric;

  public RevisionTrail(FabricTrail trail, FabricHolder fabric) {
    this.trail = trail;
    this.fabric = fabric;
  }

  /** Inside the transaction that takes it to the state it is in: REVISION_PUBLISHED and others. */
  public void stepped(Revision after) {
    Map<String, String> detail = detail(after);
    Long publishedAs = after.end().publishedAs();
    if (publishedAs != null) {
      detail.put("boundaries", publishedAs.toString());
    }
    String failure = after.end().failure();
    if (failure != null) {
      detail.put("failure", failure);
    }
    tell("REVISION_" + after.state().name(), after, detail);
  }

  /** Somebody asks what it would move; before anything is answered. */
  void previewed(Revision revision) {
    tell("REVISION_PREVIEWED", revision, detail(revision));
  }

  /** Inside the transaction that draws it up from what a check found. */
  public void repaired(Revision draft, UUID check, int left) {
    Map<String, String> detail = detail(draft);
    detail.put("check", check.toString());
    detail.put("left", Integer.toString(left));
    tell("REPAIR_TAKEN_OVER", draft, detail);
  }

  private void tell(String kind, Revision revision, Map<String, String> detail) {
    String path = fabric.findPath(revision.draft().area());
    trail.tell(kind, new FabricTrail.Subject("REVISION", path, revision.id()), detail);
  }

  private static Map<String, String> detail(Revision revision) {
    Map<String, String> detail = new TreeMap<>();
    detail.put("version", Integer.toString(revision.version()));
    detail.put("effective", revision.draft().effective().toString());
    detail.put("items", Integer.toString(revision.itemCount()));
    return detail;
  }
}
