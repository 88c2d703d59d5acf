package org.linli.grid.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.commons.tile.PackedTile;
import org.linli.commons.tile.TileAddress;

class TileCacheTest {

  @Test
  void otherScopesAndOtherVersionsHaveTheirOwn() {
    TileCache cache = new TileCache(1_000_000);
    PackedTile county = made(cache, key(1, 0, "/C/"));
    assertThat(made(cache, key(1, 0, "/C/"))).isSameAs(county);
    assertThat(made(cache, key(1, 0, "/C/T/"))).isNotSameAs(county);
    assertThat(made(cache, key(1, 0, "/C/", "/D/"))).isNotSameAs(county);
    assertThat(made(cache, key(2, 0, "/C/"))).isNotSameAs(county);
  }

  @Test
  void anOlderVersionIsForgotten() {
    TileCache cache = new TileCache(1_000_000);
    made(cache, key(1, 0, "/C/"));
    cache.keepOnly(2);
    assertThat(cache.bytes()).isZero();
  }

  @Test
  void theBytesAreBoundedAndTheLongestUnusedGoes() {
    TileCache cache = new TileCache(5_000);
    PackedTile first = made(cache, key(1, 0, "/C/"));
    for (int x = 1; x < 50; x++) {
      made(cache, key(1, x, "/C/"));
      assertThat(made(cache, key(1, 0, "/C/"))).isSameAs(first);
      assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(5_000);
    }
  }

  @Test
  void ofManyWhoAskAtOnceOneMakesIt() throws Exception {
    TileCache cache = new TileCache(1_000_000);
    AtomicInteger makings = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<PackedTile>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(
            callers.submit(
                () ->
                    cache.get(
                        key(1, 0, "/C/"),
                        () -> {
                          makings.incrementAndGet();
                          begun.countDown();
                          await(go);
                          return tile();
                        },
                        () -> true)));
      }
      begun.await();
      go.countDown();
      PackedTile one = answers.getFirst().get();
      for (Future<PackedTile> answer : answers) {
        assertThat(answer.get()).isSameAs(one);
      }
    }
    assertThat(makings).hasValue(1);
  }

  @Test
  void whatNoLongerHoldsIsItsMakersAlone() {
    TileCache cache = new TileCache(1_000_000);
    PackedTile doubtful = cache.get(key(1, 0, "/C/"), TileCacheTest::tile, () -> false);
    assertThat(cache.bytes()).isZero();
    assertThat(made(cache, key(1, 0, "/C/"))).isNotSameAs(doubtful);
  }

  @Test
  void aFailureIsNotKept() {
    TileCache cache = new TileCache(1_000_000);
    assertThatThrownBy(
            () ->
                cache.get(
                    key(1, 0, "/C/"),
                    () -> {
                      throw new IllegalStateException("no database");
                    },
                    () -> true))
        .hasMessage("no database");
    assertThat(made(cache, key(1, 0, "/C/")).isEmpty()).isFalse();
  }

  @Test
  void aTileIsPackedOnceAndComesOutAsItWas() {
    byte[] large = "village ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    PackedTile packed = PackedTile.of(large);
    assertThat(packed.isGzip()).isTrue();
    assertThat(packed.bytes().length).isLessThan(large.length);
    assertThat(packed.unpacked()).isEqualTo(large);
    byte[] small = {1, 2, 3};
    assertThat(PackedTile.of(small).isGzip()).isFalse();
    assertThat(PackedTile.of(small).unpacked()).isEqualTo(small);
  }

  private static PackedTile made(TileCache cache, TileCache.Key key) {
    return cache.get(key, TileCacheTest::tile, () -> true);
  }

  private static TileCache.Key key(long version, int x, String... scopes) {
    return new TileCache.Key(version, List.of(scopes), TileLayer.GRIDS, new TileAddress(14, x, 0));
  }

  private static PackedTile tile() {
    byte[] random = new byte[900];
    new Random(7).nextBytes(random);
    return PackedTile.of(random);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
