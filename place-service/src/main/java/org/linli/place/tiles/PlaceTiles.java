package org.linli.place.tiles;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.tile.TileAddress;

/** The layers there are, and what their tiles can be told apart by. */
public final class PlaceTiles {

  private final Supplier<List<PlaceLayer>> layers;
  private final FabricHolder fabric;

  public PlaceTiles(Supplier<List<PlaceLayer>> layers, FabricHolder fabric) {
    this.layers = layers;
    this.fabric = fabric;
  }

  /**
   * A layer by name.
   *
   * @throws ProblemException 404
   */
  public PlaceLayer require(String name) {
    return layers.get().stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * Whether a layer understands a filter.
   *
   * @throws ProblemException 400 that names what it does not
   */
  public static void requireUnderstood(PlaceLayer layer, LayerFilter filter) {
    List<Violation> faults =
        filter.values().keySet().stream()
            .filter(name -> !layer.filters().contains(name))
            .map(name -> Violation.ofField(name, "not-of-this-layer", layer.name()))
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  /** What changes whenever the tile may: the data, what of them is asked for, and who asks. */
  public String tag(PlaceLayer layer, TileAddress address, LayerFilter filter) {
    Access access = CurrentAccess.require();
    String rights =
        access.grants().stream().map(Grant::toString).sorted().collect(Collectors.joining(","));
    String all =
        String.join(
            "|",
            layer.name(),
            layer.version(),
            address.toString(),
            filter.values().toString(),
            String.valueOf(fabric.current().version()),
            access.viewer().username(),
            rights);
    byte[] digest = IdempotencyKeys.digest().digest(all.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 12);
  }
}
