package io.github.counterpoise.weka.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.weka.TestData;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

class ArffWriterTest {

  @Property(tries = 200)
  void everyNumberComesBack(@ForAll double number) throws IOException {
    Instances data = TestData.arff("@relation r", "@attribute x numeric", "@data");
    data.add(new DenseInstance(1, new double[] {number}));
    double back = read(write(data, ArffWriter.ALL_DIGITS)).instance(0).value(0);
    assertEquals(number, back);
  }

  @Test
  void everyKindOfCellComesBack() throws IOException {
    Instances data =
        TestData.arff(
            "@relation 'a b'",
            "@attribute 'a number' numeric",
            "@attribute text string",
            "@attribute day date \"yyyy-MM-dd\"",
            "@attribute bag relational",
            "  @attribute t numeric",
            "@end bag",
            "@attribute c {'it\\'s',\"b,c\"}",
            "@data",
            "1.0000000001,'some, text',2001-04-03,'1\\n2','it\\'s'",
            "?,?,?,?,?",
            "{0 5,4 'b,c'}",
            "2,x,2001-04-04,'3',\"b,c\",{2.5}");
    Instances back = read(write(data, ArffWriter.ALL_DIGITS));
    assertEquals(data.toString(), back.toString());
    assertEquals(1.0000000001, back.instance(0).value(0));
    assertTrue(back.instance(2) instanceof SparseInstance);
    assertEquals(2.5, back.instance(3).weight());
  }

  @Test
  void digitsCanBeLimited() throws IOException {
    Instances data = TestData.arff("@relation r", "@attribute x numeric", "@data", "0.123456789");
    assertTrue(write(data, 3).endsWith("\n0.123\n"));
    assertTrue(write(data, ArffWriter.ALL_DIGITS).endsWith("\n0.123456789\n"));
  }

  @Test
  void mixedDataComesBack() throws IOException {
    Instances data = TestData.mixed(30, 10, 5);
    Instances back = read(write(data, ArffWriter.ALL_DIGITS));
    for (int row = 0; row < data.numInstances(); row++) {
      Instance original = data.instance(row);
      assertArrayEquals(original.toDoubleArray(), back.instance(row).toDoubleArray());
    }
  }

  private static String write(Instances data, int decimals) throws IOException {
    StringWriter text = new StringWriter();
    ArffWriter writer = new ArffWriter(text, data, decimals);
    for (Instance row : data) {
      writer.write(row);
    }
    return text.toString();
  }

  private static Instances read(String arff) throws IOException {
    return new Instances(new StringReader(arff));
  }
}
