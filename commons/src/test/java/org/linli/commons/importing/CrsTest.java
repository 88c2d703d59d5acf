package org.linli.commons.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every zone against PostGIS, which asks PROJ. */
class CrsTest {

  /** A centimetre on the ground. */
  private static final double CENTIMETRE_DEGREES = 0.01 / 111_320;

  @Test
  void allZonesAgreeWithPostgisToACentimetre() {
    PostgisForTests.Database database = PostgisForTests.shared().create("crs");
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(
            database.jdbcUrl(),
            database.ownerUser(),
            database.password(database.ownerUser()),
            true);
    JdbcClient jdbc = JdbcClient.create(connection);
    int compared = 0;
    for (GaussZones.Zone zone : GaussZones.all()) {
      Crs crs = Crs.find("EPSG:" + zone.number()).orElseThrow();
      for (double beside : new double[] {-zone.width() / 2.0, -0.4, 0, 1.1, zone.width() / 2.0}) {
        for (double latitude : new double[] {3.5, 18.2, 31.7, 41.3, 53.4}) {
          double longitude = zone.centralMeridian() + beside;
          double[] metres =
              jdbc.sql(
                      """
                      select st_x(p), st_y(p)
                      from st_transform(st_setsrid(st_makepoint(?, ?), 4490), ?) as p
                      """)
                  .params(longitude, latitude, zone.number())
                  .query((row, i) -> new double[] {row.getDouble(1), row.getDouble(2)})
                  .single();
          Coordinate there = crs.toDegrees(metres[0], metres[1]);
          assertThat(there.x)
              .as("longitude in %s", zone)
              .isCloseTo(longitude, within(CENTIMETRE_DEGREES));
          assertThat(there.y)
              .as("latitude in %s", zone)
              .isCloseTo(latitude, within(CENTIMETRE_DEGREES));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(64 * 25);
    connection.destroy();
  }

  @Test
  void bd09ComesBackWhereItWas() {
    for (double lon = 75; lon < 135; lon += 7.3) {
      for (double lat = 5; lat < 53; lat += 6.1) {
        LonLat baidu = Bd09.fromWgs84(lon, lat);
        Coordinate back = Crs.BD_09.toDegrees(baidu.lon(), baidu.lat());
        assertThat(back.x).isCloseTo(lon, within(1e-8));
        assertThat(back.y).isCloseTo(lat, within(1e-8));
      }
    }
    // Tiananmen, as Baidu's own converter has it to five decimals.
    LonLat gate = Bd09.fromWgs84(116.39122, 39.90737);
    assertThat(gate.lon()).isCloseTo(116.40384, within(2e-4));
    assertThat(gate.lat()).isCloseTo(39.91509, within(2e-4));
  }

  @Test
  void namesOfEpsgInTheirForms() {
    for (String start :
        new String[] {
          "EPSG:",
          "urn:ogc:def:crs:EPSG::",
          "urn:ogc:def:crs:EPSG:9.8:",
          "http://www.opengis.net/def/crs/EPSG/0/",
          "https://www.opengis.net/def/crs/EPSG/9.9.1/"
        }) {
      assertThat(Crs.find(start + 4490)).as(start).contains(Crs.DEGREES);
      assertThat(Crs.find(start + 4548)).as(start).isEqualTo(Crs.ofNumber(4548));
      assertThat(Crs.find(start + 4214)).as(start).isEmpty();
    }
    assertThat(Crs.find("http://www.opengis.net/def/crs/EPSG/4490")).isEmpty();
  }

  @Test
  void wellKnownTextInItsThreeDialects() {
    Crs zone = Crs.find("EPSG:4548").orElseThrow();
    assertThat(
            Crs.find(
                "PROJCS[\"CGCS2000_3_Degree_GK_CM_117E\",GEOGCS[\"x\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"Central_Meridian\",117.0],PARAMETER[\"Scale_Factor\",1.0],UNIT[\"Meter\",1.0]]"))
        .contains(zone);
    assertThat(
            Crs.find(
                "PROJCS[\"CGCS2000 / 3-degree Gauss-Kruger CM 117E\",GEOGCS[\"China Geodetic"
                    + " Coordinate System"
                    + " 2000\",DATUM[\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",117],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]"))
        .contains(zone);
    assertThat(
            Crs.find(
                "PROJCRS[\"CGCS2000 / 3-degree Gauss-Kruger CM 117E\",BASEGEOGCRS[\"China Geodetic"
                    + " Coordinate System 2000\",DATUM[\"China"
                    + " 2000\",ELLIPSOID[\"CGCS2000\",6378137,298.257222101,LENGTHUNIT[\"metre\",1]]],PRIMEM[\"Greenwich\",0,ANGLEUNIT[\"degree\",0.0174532925199433]]],CONVERSION[\"gk\",METHOD[\"Transverse"
                    + " Mercator\",ID[\"EPSG\",9807]],PARAMETER[\"Latitude of natural"
                    + " origin\",0],PARAMETER[\"Longitude of natural"
                    + " origin\",117],PARAMETER[\"Scale factor at natural"
                    + " origin\",1],PARAMETER[\"False easting\",500000],PARAMETER[\"False"
                    + " northing\",0]],CS[Cartesian,2],AXIS[\"northing"
                    + " (X)\",north],LENGTHUNIT[\"metre\",1],ID[\"EPSG\",4548]]"))
        .contains(zone);
    assertThat(
            Crs.find(
                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"))
        .contains(Crs.DEGREES);
    assertThat(
            Crs.find(
                "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"))
        .isEmpty();
    for (String broken :
        new String[] {"GEOGCS[", "[", "PROJCS[\"x", "GEOGCS[\"a\",]", "A[".repeat(5000)}) {
      assertThat(Crs.find(broken)).as(broken.substring(0, Math.min(10, broken.length()))).isEmpty();
    }
  }

  @Test
  void unitsAreReadWhereverTheyStandAndLongitudesCountFromGreenwich() {
    String projected =
        "PROJCRS[\"x\",BASEGEOGCRS[\"x\",DATUM[\"China"
            + " 2000\"],PRIMEM[\"a\",%s]],CONVERSION[\"gk\",METHOD[\"Transverse"
            + " Mercator\"],PARAMETER[\"Longitude of natural"
            + " origin\",117,ANGLEUNIT[\"a\",%s]],PARAMETER[\"False"
            + " easting\",500000,LENGTHUNIT[\"b\",%s]]],CS[Cartesian,2],"
            + "AXIS[\"x\",north,LENGTHUNIT[\"c\",%s]],AXIS[\"y\",east,LENGTHUNIT[\"c\",1]]]";
    String degree = "0.0174532925199433";
    assertThat(Crs.find(projected.formatted("0", degree, "1", "1")))
        .isEqualTo(Crs.find("EPSG:4548"));
    assertThat(Crs.find(projected.formatted("2.337", degree, "1", "1"))).isEmpty();
    assertThat(Crs.find(projected.formatted("0", "0.015707963267949", "1", "1"))).isEmpty();
    assertThat(Crs.find(projected.formatted("0", degree, "1000", "1"))).isEmpty();
    assertThat(Crs.find(projected.formatted("0", degree, "1", "0.304800609601219"))).isEmpty();
    String geographic =
        "GEOGCRS[\"x\",DATUM[\"World Geodetic System 1984\"],PRIMEM[\"a\",%s],CS[ellipsoidal,3],"
            + "AXIS[\"x\",north,ANGLEUNIT[\"c\",%s]],AXIS[\"h\",up,LENGTHUNIT[\"metre\",1]]]";
    assertThat(Crs.find(geographic.formatted("0", degree))).contains(Crs.DEGREES);
    assertThat(Crs.find(geographic.formatted("0", "0.015707963267949"))).isEmpty();
    assertThat(Crs.find(geographic.formatted("2.337", degree))).isEmpty();
  }
}
