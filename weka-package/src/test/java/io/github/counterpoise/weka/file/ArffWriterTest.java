package io.github.counterpoise.weka.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.weka.TestData;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
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

  @Property(tries = 300)
  void everyNameLabelAndTextComesBack(
      @ForAll @From("texts") String name,
      @ForAll @From("texts") String label,
      @ForAll @From("texts") String text)
      throws IOException {
    Instances header = empty("in", new Attribute(name, (List<String>) null));
    Instances data =
        empty(
            text,
            new Attribute("n" + name, List.of("x" + label, label)),
            new Attribute("s" + text, (List<String>) null),
            new Attribute("b" + label, header));
    Instances bag = new Instances(header, 0);
    bag.add(new DenseInstance(1, new double[] {bag.attribute(0).addStringValue(text)}));
    data.add(
        new DenseInstance(
            1,
            new double[] {
              1, data.attribute(1).addStringValue(text), data.attribute(2).addRelation(bag)
            }));
    Instances back = read(write(data, ArffWriter.ALL_DIGITS));
    assertEquals(text, back.relationName());
    assertNull(data.equalHeadersMsg(back));
    assertEquals(label, back.get(0).stringValue(0));
    assertEquals(text, back.get(0).stringValue(1));
    assertEquals(text, back.attribute(2).relation(0).get(0).stringValue(0));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(6),
        Arbitraries.strings().withChars("'\"\\ ?%{},\t\n\r\f\u001e\u0000ux0é\u2028").ofMaxLength(6),
        Arbitraries.of("", "?", " ", "@data", "%", "\\u001E", "'", "''"));
  }

  private static Instances empty(String name, Attribute... attributes) {
    return new Instances(name, new ArrayList<>(List.of(attributes)), 0);
  }

  @Test
  void numbersInBagsKeepEveryDigit() throws IOException {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute bag relational {2}",
            "  @attribute t numeric",
            "  @attribute d date yyyy-MM-dd",
            "  @attribute c {'it\\'s','a,b'}",
            "@end bag",
            "@attribute class {p,n}",
            "@data",
            "'0.123456789,2024-01-01,\\'it\\\\\\'s\\'\\n4e-9,?,\\'a,b\\',{0.1}',p",
            "'',n",
            "?,n",
            "{0 '{0 1e-12,2 \\'a,b\\'}',1 n}");
    String text = write(data, ArffWriter.ALL_DIGITS);
    assertTrue(
        text.contains(
            "\n'0.123456789,2024-01-01,\\'it\\\\\\'s\\'\\n4.0E-9,?,\\'a,b\\',{0.1}',p\n'',n\n?,n\n"),
        text);
    Instances back = read(text);
    back.setClassIndex(1);
    assertNull(data.equalHeadersMsg(back));
    assertEquals(2, back.attribute(0).weight());
    assertEquals(4e-9, back.attribute(0).relation(0).get(1).value(0));
    assertEquals(0.1, back.attribute(0).relation(0).get(1).weight());
    assertEquals(0, back.attribute(0).relation((int) back.get(1).value(0)).size());
    assertTrue(back.get(2).isMissing(0));
    assertEquals(1e-12, back.attribute(0).relation((int) back.get(3).value(0)).get(0).value(0));
    assertTrue(write(data, 2).contains("\n'0.12,2024-01-01,"));
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
