package io.github.counterpoise.balance;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model that learnt the same cells under columns of other forms, as models of earlier versions
 * did, which knew of no decimals: its rows are put into the forms of now.
 *
 * @param model the model
 * @param table the rows it learnt from, under the columns of now
 */
record ReformedModel(FittedOversampler model, Table table) implements FittedOversampler {

  /** Returns whether two schemas differ at most in the forms of their columns. */
  static boolean sameButForms(Schema a, Schema b) {
    return a.width() == b.width()
        && a.classIndex() == b.classIndex()
        && a.labels().equals(b.labels())
        && a.shape().equals(b.shape())
        && (isImage(a)
            ? a.classColumn().equals(b.classColumn())
            : sameButForms(a.columns(), b.columns()));
  }

  /** Hosts name pixels as they like, so only their classes are compared. */
  private static boolean isImage(Schema schema) {
    return schema.shape() instanceof DataShape.Image;
  }

  private static boolean sameButForms(List<Column> a, List<Column> b) {
    return a.size() == b.size()
        && IntStream.range(0, a.size()).allMatch(c -> sameButForm(a.get(c), b.get(c)));
  }

  /** Returns whether two columns differ at most in how their values are rounded. */
  static boolean sameButForm(Column a, Column b) {
    boolean numbers = isNumber(a) && isNumber(b);
    boolean dates = a instanceof Column.Date && b instanceof Column.Date;
    boolean series =
        a instanceof Column.Series one
            && b instanceof Column.Series other
            && sameButForms(one.steps(), other.steps());
    return a.equals(b) || (a.name().equals(b.name()) && (numbers || dates || series));
  }

  private static boolean isNumber(Column column) {
    return column instanceof Column.Numeric || column instanceof Column.Integral;
  }

  @Override
  public Synthetic sample(int classIndex, int count, Run run) {
    Synthetic made = model.sample(classIndex, count, run);
    ClassDomain bounds = ClassDomain.of(table, table.rowsOf(classIndex));
    Table rows = made.rows();
    Schema before = rows.schema();
    for (int c = 0; c < before.width(); c++) {
      Column now = table.schema().column(c);
      if (!now.equals(before.column(c))) {
        int column = c;
        // Nothing that was rounded to whole numbers becomes anything else.
        if (!(before.column(c) instanceof Column.Integral)) {
          rows = rows.mapped(c, value -> bounds.nearestFrom(column, now, value));
        }
      }
    }
    return made.withRows(rows.withSchema(table.schema()));
  }

  @Override
  public void save(Path file) {
    model.save(file);
  }
}
