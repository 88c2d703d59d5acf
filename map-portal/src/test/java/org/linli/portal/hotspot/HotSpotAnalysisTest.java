package org.linli.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class HotSpotAnalysisTest {

  private static final int SIDE = 10;
  private static final Neighbours BOARD = board();
  private static final OptionalLong WITHHELD = OptionalLong.empty();

  @Test
  void aClusterIsHotAndTheRestIsNot() {
    HotSpots found = analyse(i -> OptionalLong.of(i % SIDE < 3 && i / SIDE < 3 ? 50 : 4));
    assertThat(found.conclusion()).isEqualTo(Conclusion.SIGNIFICANT);
    assertThat(found.cells().getFirst().classification()).isEqualTo(Classification.HOT_99);
    assertThat(found.cells().getLast().classification()).isEqualTo(Classification.NOT_SIGNIFICANT);
    assertThat(found.significant()).isBetween(1, 20);
  }

  @Test
  void aChequerboardIsNotSignificant() {
    HotSpots found = analyse(i -> OptionalLong.of((i + i / SIDE) % 2 == 0 ? 5 : 6));
    assertThat(found.conclusion()).isEqualTo(Conclusion.NOT_SIGNIFICANT);
    assertThat(found.significant()).isZero();
    assertThat(found.cells()).hasSize(100);
  }

  @Test
  void fewerThanThirtyCellsAreTooFew() {
    List<CellCount> counts = List.of(count(0, OptionalLong.of(1)), count(1, OptionalLong.of(9)));
    HotSpots found =
        HotSpotAnalysis.analyse(counts, new double[2], new Neighbours.Builder(2).build());
    assertThat(found.conclusion()).isEqualTo(Conclusion.TOO_FEW_CELLS);
    assertThat(found.n()).isEqualTo(2);
    assertThat(found.cells()).isEmpty();
  }

  @Test
  void zeroEverywhereDoesNotVary() {
    HotSpots found = analyse(i -> OptionalLong.of(0));
    assertThat(found.conclusion()).isEqualTo(Conclusion.NO_VARIATION);
  }

  @Test
  void moreThanHalfWithheldIsNotComputed() {
    HotSpots found = analyse(i -> i < 51 ? WITHHELD : OptionalLong.of(i));
    assertThat(found.conclusion()).isEqualTo(Conclusion.MOSTLY_WITHHELD);
    assertThat(found.imputed()).isEqualTo(51);
    assertThat(found.cells()).isEmpty();
  }

  @Test
  void halfWithheldIsComputedAndSaysSo() {
    HotSpots found = analyse(i -> i < 50 ? WITHHELD : OptionalLong.of(i));
    assertThat(found.conclusion()).isEqualTo(Conclusion.SIGNIFICANT);
    assertThat(found.imputed()).isEqualTo(50);
    assertThat(found.cells().getFirst().count().isWithheld()).isTrue();
  }

  @Test
  void withheldCountsTakeWhatTheTotalLeaves() {
    List<StudyArea.Cell> cells =
        List.of(
            new StudyArea.Cell("a", "V1"),
            new StudyArea.Cell("b", "V1"),
            new StudyArea.Cell("c", "V1"),
            new StudyArea.Cell("d", "V2"));
    List<CellCount> counts =
        List.of(
            new CellCount("a", OptionalLong.of(10)),
            new CellCount("b", WITHHELD),
            new CellCount("c", WITHHELD),
            new CellCount("d", WITHHELD));
    double[] assumed =
        Imputation.assume(
            cells, counts, java.util.Map.of("V1", OptionalLong.of(15), "V2", WITHHELD), 3);
    assertThat(assumed[1]).isEqualTo(2.5, within(1e-12));
    assertThat(assumed[2]).isEqualTo(2.5, within(1e-12));
    assertThat(assumed[3]).as("no total shown: half the threshold").isEqualTo(1.5);
  }

  @Test
  void aTotalOfAnEarlierMomentIsNotTrusted() {
    double[] assumed =
        Imputation.assume(
            List.of(new StudyArea.Cell("a", "V"), new StudyArea.Cell("b", "V")),
            List.of(new CellCount("a", OptionalLong.of(9)), new CellCount("b", WITHHELD)),
            java.util.Map.of("V", OptionalLong.of(8)),
            3);
    assertThat(assumed[1]).isEqualTo(1.5);
  }

  @Test
  void aCellThatTouchesAllOthersSaysNothing() {
    Neighbours.Builder star = new Neighbours.Builder(40);
    for (int i = 1; i < 40; i++) {
      star.add(0, i);
    }
    double[] values = new double[40];
    values[0] = 7;
    assertThat(GetisOrd.star(values, star.build())[0]).isZero();
  }

  private static HotSpots analyse(IntFunction<OptionalLong> counts) {
    List<CellCount> cells = new ArrayList<>();
    double[] assumed = new double[SIDE * SIDE];
    for (int i = 0; i < SIDE * SIDE; i++) {
      cells.add(count(i, counts.apply(i)));
      assumed[i] = 1.5;
    }
    return HotSpotAnalysis.analyse(cells, assumed, BOARD);
  }

  private static CellCount count(int cell, OptionalLong count) {
    return new CellCount("G" + cell, count);
  }

  private static Neighbours board() {
    List<Geometry> squares = new ArrayList<>();
    for (int i = 0; i < SIDE * SIDE; i++) {
      squares.add(Squares.at(i % SIDE, i / SIDE));
    }
    return QueenNeighbours.of(squares);
  }
}
