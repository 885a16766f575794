package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageCodecTest {

  private static final DataShape.Image ODD = new DataShape.Image(3, 5, 2);

  /** Two images; value j of image i is 10 j + i. */
  private static Table images() {
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, ODD.values()).forEach(j -> columns.add(new Column.Integral("p" + j)));
    columns.add(Tables.classColumn(2));
    double[][] pixels = new double[2][ODD.values()];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < pixels[i].length; j++) {
        pixels[i][j] = 10 * j + i;
      }
    }
    return Tables.fill(new Schema(columns, ODD.values()), pixels, new int[] {0, 1});
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void oddSidesArePaddedAndCroppedAgain(boolean signed) {
    Table table = images();
    int[] rows = {0, 1};
    ImageCodec codec = ImageCodec.fit(table, rows, ODD, 4, signed);
    assertEquals(4 * 8 * 2, codec.width());
    Encoded encoded = codec.encode(table, rows);
    assertNull(encoded.present());
    float[] code = encoded.values()[0];
    assertEquals(signed ? -1 : 0, code[0]);
    // Row 3 repeats row 2, columns 5 to 7 repeat column 4; channels stay apart.
    for (int channel = 0; channel < 2; channel++) {
      assertEquals(code[(2 * 8 + 4) * 2 + channel], code[(3 * 8 + 7) * 2 + channel]);
    }
    assertEquals(1, encoded.values()[1][(2 * 8 + 4) * 2 + 1]);
    Table.Builder back = new Table.Builder(table.schema(), 2);
    for (int i = 0; i < 2; i++) {
      codec.decode(encoded.values()[i], ClassDomain.of(table, rows), back, i);
      back.set(i, ODD.values(), i);
    }
    assertEquals(table, back.build());
  }

  @Test
  void pixelsStayWithinTheRangeOfAllPixelsAndAreRounded() {
    Table table = images();
    ImageCodec codec = ImageCodec.fit(table, new int[] {0, 1}, ODD, 1, false);
    float[] code = new float[codec.width()];
    code[0] = 3;
    code[1] = -1;
    code[2] = 0.5f;
    Table.Builder back = new Table.Builder(table.schema(), 1);
    codec.decode(code, ClassDomain.of(table, new int[] {0}), back, 0);
    Table row = back.build();
    assertEquals(291, row.value(0, 0));
    assertEquals(0, row.value(0, 1));
    assertEquals(Math.rint(145.5), row.value(0, 2));
  }

  @Test
  void constantAndMissingPixels() {
    Schema schema =
        new Schema(
            List.of(new Column.Numeric("a"), new Column.Numeric("b"), Tables.classColumn(2)), 2);
    Table table = Tables.fill(schema, new double[][] {{5, Double.NaN}, {5, 5}}, new int[] {0, 1});
    DataShape.Image shape = new DataShape.Image(1, 2, 1);
    ImageCodec codec = ImageCodec.fit(table, new int[] {0, 1}, shape, 2, true);
    Encoded encoded = codec.encode(table, new int[] {0, 1});
    assertEquals(0, encoded.present()[0][1]);
    assertEquals(1, encoded.present()[0][0]);
    assertEquals(0, encoded.values()[0][1]);
    Table.Builder back = new Table.Builder(schema, 1);
    codec.decode(new float[] {9, -9, 0, 0}, ClassDomain.of(table, new int[] {0}), back, 0);
    assertEquals(5, back.build().value(0, 1));
  }

  @Test
  void otherColumnsAreRefusedInOneSentence() {
    assertEquals(
        "Images of 28x28x1 take 784 columns besides the class, but the data has 30; correct -image,"
            + " or list the columns that are no pixels as ignored (-ignore).",
        assertThrows(
                InvalidInputException.class,
                () -> ImageOption.require(images().schema(), ImageOption.parse("28x28x1")))
            .getMessage());
    Schema nominal =
        new Schema(List.of(new Column.Nominal("a", List.of("x")), Tables.classColumn(2)), 1);
    assertEquals(
        "Column 'a' is nominal, but the pixels of an image are numbers; list it as ignored (-ignore) or"
            + " leave -image out.",
        assertThrows(
                InvalidInputException.class,
                () -> ImageOption.require(nominal, new DataShape.Image(1, 1, 1)))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"28", "28x28x1x1", "0x28x1", "axb", "28x28x", "9999999x1", "-1x2"})
  void otherTextsAreRefused(String text) {
    assertEquals(
        "Option -image (Image size) got '"
            + text
            + "'; expected height x width x channels, such as 28x28x1.",
        assertThrows(InvalidInputException.class, () -> ImageOption.parse(text)).getMessage());
  }

  @Test
  void sizesAreRead() {
    assertEquals(new DataShape.Image(28, 32, 3), ImageOption.parse(" 28 x 32 × 3 "));
    assertEquals(new DataShape.Image(8, 9, 1), ImageOption.parse("8x9"));
    assertEquals(new DataShape.Image(4, 4, 1), ImageOption.parse("4X4"));
    assertEquals(ODD, ImageOption.parse(ImageOption.text(ODD)));
  }
}
