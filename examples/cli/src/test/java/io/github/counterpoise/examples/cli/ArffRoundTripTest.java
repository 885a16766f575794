package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.weka.file.ArffWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** What balance writes as ARFF, Weka reads, and finds the rows that were there in every cell. */
class ArffRoundTripTest {

  private static final String ODD = " ab'\"%{},?\\\t\n\r\f\u000b\u001e\u0001é€\u2028@#;0";
  private static final String TEXT = "s {50%} ?";
  private static final String BAG = "b, \"%\" {}";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyNameLabelAndTextComesBack(long seed) throws IOException {
    Random random = new Random(seed);
    Instances data = random(random, seed % 2 == 0);
    Path in = TestFiles.write(folder, "in.arff", text(data));
    Path out = folder.resolve("out.arff");
    String ignored = "%s,'%s'".formatted(TEXT, BAG);
    CommandLineRun run =
        CommandLineRun.of(
            "balance", in, "-o", out, "-c", "last", "-ignore", ignored, "-provenance");
    assertEquals(0, run.code(), run.err());
    Instances back = read(TestFiles.read(out));
    assertTrue(back.size() > data.size());
    assertEquals(data.numAttributes() + 5, back.numAttributes());
    assertEquals(data.relationName(), back.relationName());
    for (int i = 0; i < data.numAttributes(); i++) {
      assertNull(data.attribute(i).equalsMsg(back.attribute(i)));
    }
    for (int row = 0; row < data.size(); row++) {
      for (int i = 0; i < data.numAttributes(); i++) {
        assertEquals(cell(data.get(row), i), cell(back.get(row), i));
      }
      assertEquals(data.get(row).weight(), back.get(row).weight());
      assertEquals("no", back.get(row).stringValue(data.numAttributes()));
    }
    assertEquals("yes", back.lastInstance().stringValue(data.numAttributes()));
  }

  /** Numbers, a nominal, a string and a relational attribute, dates, and a class. */
  private static Instances random(Random random, boolean sparse) {
    ArrayList<Attribute> inside =
        new ArrayList<>(
            List.of(
                new Attribute(odd(random), labels(random)),
                new Attribute("when", "yyyy-MM-dd'T'HH:mm"),
                new Attribute("number"),
                new Attribute("words", (List<String>) null)));
    Instances header = new Instances("bag" + odd(random), inside, 0);
    ArrayList<Attribute> attributes =
        new ArrayList<>(
            List.of(
                new Attribute("x" + odd(random)),
                new Attribute("l" + odd(random), labels(random)),
                new Attribute(TEXT, (List<String>) null),
                new Attribute(BAG, header),
                new Attribute("d" + odd(random), "yyyy-MM-dd 'o''clock' HH:mm"),
                new Attribute("c" + odd(random), labels(random))));
    Instances data = new Instances("r" + odd(random), attributes, 0);
    data.setClassIndex(5);
    for (int row = 0; row < 14; row++) {
      double[] values = {
        random.nextBoolean() ? random.nextGaussian() * 1e-7 : random.nextInt(3),
        random.nextInt(3),
        data.attribute(2).addStringValue(odd(random)),
        data.attribute(3).addRelation(bag(random, header)),
        86_400_000.0 * random.nextInt(20_000),
        row < 9 ? 0 : 1
      };
      for (int i = 0; i < 5; i++) {
        values[i] = random.nextInt(6) == 0 ? Double.NaN : values[i];
      }
      double weight = 1 + random.nextInt(3) / 4.0;
      data.add(sparse ? new SparseInstance(weight, values) : new DenseInstance(weight, values));
    }
    return data;
  }

  private static Instances bag(Random random, Instances header) {
    Instances bag = new Instances(header, 0);
    for (int row = random.nextInt(4); row > 0; row--) {
      double[] values = {
        random.nextInt(3),
        60_000.0 * random.nextInt(1_000_000),
        random.nextBoolean() ? random.nextDouble() * 1e-9 : -7,
        bag.attribute(3).addStringValue(odd(random))
      };
      if (random.nextInt(3) == 0) {
        values[random.nextInt(4)] = Double.NaN;
      }
      double weight = random.nextInt(3) == 0 ? 0.3 : 1;
      bag.add(
          random.nextInt(3) == 0
              ? new SparseInstance(weight, values)
              : new DenseInstance(weight, values));
    }
    return bag;
  }

  private static List<String> labels(Random random) {
    return List.of("?", odd(random) + "1", odd(random) + "2");
  }

  private static String odd(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(ODD.charAt(random.nextInt(ODD.length())));
    }
    return text.toString();
  }

  /** Returns everything a cell holds. */
  private static Object cell(Instance row, int index) {
    if (row.isMissing(index)) {
      return "missing";
    }
    Attribute attribute = row.attribute(index);
    if (!attribute.isRelationValued()) {
      return attribute.isNumeric() ? (Object) row.value(index) : row.stringValue(index);
    }
    List<Object> cells = new ArrayList<>();
    for (Instance inside : attribute.relation((int) row.value(index))) {
      for (int i = 0; i < inside.numAttributes(); i++) {
        cells.add(cell(inside, i));
      }
      cells.add(inside.weight());
    }
    return cells;
  }

  private static String text(Instances data) throws IOException {
    StringWriter text = new StringWriter();
    ArffWriter writer = new ArffWriter(text, data, ArffWriter.ALL_DIGITS);
    for (Instance row : data) {
      writer.write(row);
    }
    return text.toString();
  }

  private static Instances read(String arff) throws IOException {
    return new Instances(new StringReader(arff));
  }

  @Test
  void oddCsvBecomesArffThatWekaReads() throws IOException {
    String csv =
        """
        "a, 'b' {c} 100%",back\\slash,"kind"
        1,"it's ""so"", yes",x%
        2,"{curly, }",x%
        3,"two
        lines",x%
        4,@data,x%
        5,%,"y, z"
        6,back\\slash,"y, z"
        """;
    Path in = TestFiles.write(folder, "my 'data', 50%.csv", csv);
    Path out = folder.resolve("out.arff");
    CommandLineRun run = CommandLineRun.of("balance", in, "-o", out);
    assertEquals(0, run.code(), run.err());
    Instances back = read(TestFiles.read(out));
    assertEquals("my 'data', 50%.csv", back.relationName());
    assertEquals("a, 'b' {c} 100%", back.attribute(0).name());
    assertEquals("back\\slash", back.attribute(1).name());
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      cells.add(back.get(row).stringValue(1));
    }
    assertEquals(
        List.of("it's \"so\", yes", "{curly, }", "two\nlines", "@data", "%", "back\\slash"), cells);
    assertEquals("y, z", back.lastInstance().stringValue(2));
    assertEquals(8, back.size());
  }

  @Test
  void bagsAreWrittenAsTheyStandInTheFile() throws IOException {
    String arff =
        """
        @relation r
        @attribute bag relational
        @attribute u numeric
        @attribute 'when' date yyyy-MM-dd
        @attribute word {'a b','it\\'s'}
        @end bag
        @attribute x numeric
        @attribute class {p,n}
        @data
        '0.1234567890,2024-01-01,\\'a b\\'\\n4e-9,?,\\'it\\\\\\'s\\'',1,p
        '{0 1.50},{2}',2,p
        '',3,p
        ?,4,n
        '1,2,?',5,n
        """
            .replace("1,2,?", "1,2024-02-02,?");
    Path in = TestFiles.write(folder, "in.arff", arff);
    Path out = folder.resolve("out.arff");
    assertEquals(0, CommandLineRun.of("balance", in, "-o", out, "-ignore", "bag").code());
    List<String> before = arff.lines().toList();
    List<String> after = TestFiles.read(out).lines().toList();
    assertEquals(
        before.subList(before.indexOf("@data"), before.size()),
        after.subList(after.indexOf("@data"), after.indexOf("@data") + 6));
    Instances back = read(TestFiles.read(out));
    assertEquals(4e-9, back.attribute(0).relation(0).get(1).value(0));
    assertEquals(0, back.attribute(0).relation((int) back.get(2).value(0)).size());
    assertTrue(back.get(3).isMissing(0));
    assertTrue(back.get(5).isMissing(0));
    Path csv = folder.resolve("out.csv");
    assertEquals(0, CommandLineRun.of("balance", in, "-o", csv, "-ignore", "bag").code());
    assertTrue(
        TestFiles.read(csv)
            .startsWith("bag,x,class\n\"0.1234567890,2024-01-01,'a b'\n4e-9,?,'it\\'s'\",1,p\n"),
        TestFiles.read(csv));
  }

  @Test
  void bagsThatAreNoneAreRefused() {
    String arff =
        """
        @relation r
        @attribute bag relational
        @attribute u numeric
        @end bag
        @attribute class {p,n}
        @data
        '1',p
        'x',n
        """;
    Path in = TestFiles.write(folder, "in.arff", arff);
    CommandLineRun run =
        CommandLineRun.of("balance", in, "-o", folder.resolve("out.arff"), "-ignore", "bag");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("bag of attribute 'bag' in line 8: number expected"), run.err());
  }

  /** A reader takes what sparse rows leave out for the first label, text or bag of the file. */
  @Test
  void sparseRowsListTextsAndBags() throws IOException {
    String arff =
        """
        @relation s
        @attribute x numeric
        @attribute note string
        @attribute bag relational
        @attribute u numeric
        @end bag
        @attribute class {a,b}
        @data
        {0 1,1 '',2 ''}
        {0 2,1 second,2 7}
        {1 '',2 ?}
        {0 7,1 second,2 '',3 b}
        """;
    Path in = TestFiles.write(folder, "in.arff", arff);
    Path out = folder.resolve("out.arff");
    assertEquals(0, CommandLineRun.of("balance", in, "-o", out, "-ignore", "note,bag").code());
    List<String> before = arff.lines().toList();
    List<String> after = TestFiles.read(out).lines().toList();
    int start = after.indexOf("@data");
    assertEquals(before.subList(8, 12), after.subList(start + 1, start + 5));
    assertArrayEquals(
        new double[] {1, 2, 0, 7},
        read(TestFiles.read(out)).subList(0, 4).stream().mapToDouble(r -> r.value(0)).toArray());
  }
}
