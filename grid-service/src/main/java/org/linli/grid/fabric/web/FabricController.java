package org.linli.grid.fabric.web;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.grid.api.FabricApi;
import org.linli.grid.api.model.AreaLevel;
import org.linli.grid.api.model.Fabric;
import org.linli.grid.api.model.FabricArea;
import org.linli.grid.api.model.FabricGrid;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FabricController implements FabricApi {

  private final FabricHolder holder;

  FabricController(FabricHolder holder) {
    this.holder = holder;
  }

  @Override
  public ResponseEntity<Fabric> getFabric(@Nullable String ifNoneMatch) {
    org.linli.commons.fabric.Fabric fabric = holder.current();
    String tag = "\"" + fabric.version() + "\"";
    if (tag.equals(ifNoneMatch)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    Fabric body =
        new Fabric(
            fabric.version(),
            mapped(fabric.areas(), FabricController::area),
            mapped(fabric.grids(), FabricController::grid));
    return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).body(body);
  }

  private static FabricArea area(Area area) {
    return new FabricArea(
            area.code(), area.name(), AreaLevel.fromValue(area.level().wireName()), area.path())
        .nameEn(area.nameEn())
        .parentCode(area.parentCode())
        .households(area.households());
  }

  private static FabricGrid grid(Grid grid) {
    return new FabricGrid(
            grid.code(), grid.areaCode(), grid.path(), new WKBWriter().write(grid.boundary()))
        .name(grid.name())
        .nameEn(grid.nameEn())
        .households(grid.households())
        .kind(FabricGrid.KindEnum.fromValue(grid.kind().wireName()));
  }

  /**
   * Each element is made when it is written and forgotten then, so that the whole document never
   * stands in memory.
   */
  private static <A, B> List<B> mapped(List<A> items, Function<A, B> map) {
    class Mapped extends AbstractList<B> implements RandomAccess {
      @Override
      public B get(int index) {
        return map.apply(items.get(index));
      }

      @Override
      public int size() {
        return items.size();
      }
    }
    return new Mapped();
  }
}
