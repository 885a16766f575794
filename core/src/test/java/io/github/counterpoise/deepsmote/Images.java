package io.github.counterpoise.deepsmote;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small drawn images: a bright bar, upright in class A and lying in class B, and noise. */
final class Images {

  private Images() {}

  static Schema schema(DataShape.Image shape, boolean declared) {
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, shape.values()).forEach(j -> columns.add(new Column.Integral("pixel" + j)));
    columns.add(Tables.classColumn(2));
    return new Schema(columns, shape.values(), declared ? shape : DataShape.TABULAR);
  }

  static Table bars(DataShape.Image shape, int... counts) {
    return bars(shape, true, counts);
  }

  static Table bars(DataShape.Image shape, boolean declared, int... counts) {
    Random random = new Random(3);
    Schema schema = schema(shape, declared);
    Table.Builder table = new Table.Builder(schema, IntStream.of(counts).sum());
    int row = 0;
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c]; i++, row++) {
        int at = random.nextInt(c == 0 ? shape.width() : shape.height());
        for (int j = 0; j < shape.values(); j++) {
          int pixel = j / shape.channels();
          int place = c == 0 ? pixel % shape.width() : pixel / shape.width();
          table.set(row, j, (place == at ? 200 : 20) + random.nextInt(50));
        }
        table.set(row, shape.values(), c);
      }
    }
    return table.build();
  }
}
