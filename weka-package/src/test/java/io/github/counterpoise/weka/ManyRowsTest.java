package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/**
 * More rows than one thread reads and makes: two classes to fill up, dates, gaps, an identifier.
 */
class ManyRowsTest {

  private static final int ROWS = 12_000;
  private static final double DAY = 86_400_000;

  private static Instances data() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("id"));
    attributes.add(new Attribute("day", "yyyy-MM-dd"));
    attributes.add(new Attribute("colour", List.of("red", "green", "blue")));
    for (int i = 0; i < 12; i++) {
      attributes.add(new Attribute("x" + i));
    }
    attributes.add(new Attribute("class", List.of("a", "b", "c")));
    Instances data = new Instances("many", attributes, ROWS);
    data.setClassIndex(attributes.size() - 1);
    Random random = new Random(1);
    for (int row = 0; row < ROWS; row++) {
      double[] values = new double[attributes.size()];
      values[0] = row;
      values[1] = WekaDates.instant((12_000 + random.nextInt(900)) * DAY);
      values[2] = random.nextInt(3);
      for (int i = 3; i < 15; i++) {
        values[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian();
      }
      values[15] = row % 10 < 8 ? 0 : row % 10 - 7;
      data.add(new DenseInstance(row % 7 == 0 ? 2 : 1, values));
    }
    return data;
  }

  private static Instances balanced(Instances data, int threads) throws Exception {
    SMOTE filter = new SMOTE();
    filter.setIgnore("id");
    filter.setThreads(threads);
    filter.setProvenance(true);
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @Test
  void allThreadsReadAndMakeTheSameRows() throws Exception {
    Instances data = data();
    Instances one = balanced(data, 1);
    Instances four = balanced(data, 4);
    assertEquals(3 * ROWS / 10 * 8, one.numInstances());
    for (int row = 0; row < one.numInstances(); row++) {
      Instance made = four.instance(row);
      assertEquals(one.instance(row).toString(), made.toString());
      assertEquals(one.instance(row).weight(), made.weight());
      if (row >= ROWS) {
        assertTrue(made.isMissing(0), "ignored, so missing");
        assertEquals(0, WekaDates.local(made.value(1)) % DAY, "whole days");
        assertEquals(row < ROWS + ROWS / 10 * 7 ? 1 : 2, made.value(15), "class by class");
      } else {
        for (int i = 0; i < 16; i++) {
          assertEquals(data.instance(row).value(i), made.value(i));
        }
        assertEquals(data.instance(row).weight(), made.weight());
      }
    }
    assertEquals(ROWS, data.numInstances());
    assertEquals(data, data.instance(5).dataset(), "the user's instances are untouched");
  }

  @Test
  void theFirstCellThatCannotBeUsedIsNamed() {
    Instances data = data();
    data.instance(11_000).setValue(4, Double.POSITIVE_INFINITY);
    data.instance(2_500).setValue(9, Double.NEGATIVE_INFINITY);
    String said = assertThrows(InvalidInputException.class, () -> balanced(data, 4)).getMessage();
    assertTrue(said.contains("x6") && said.contains("2501"), said);
  }
}
