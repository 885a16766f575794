package io.github.counterpoise.weka.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.weka.TestData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.filters.supervised.instance.counterpoise.SMOTE;

class FilterCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Instances data = TestData.mixed(20, 8, 5);
  private Path input;
  private Path output;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.writeString(folder.resolve("in.arff"), data.toString());
    output = folder.resolve("out.arff");
  }

  @Test
  void writesTheBalancedData() throws IOException {
    assertEquals(0, run("-i", input.toString(), "-o", output.toString(), "-c", "last", "-K", "3"));
    List<String> lines = Files.readAllLines(output);
    int start = lines.indexOf("@data") + 1;
    List<String> original = Files.readAllLines(input);
    int first = original.indexOf("@data") + 1;
    assertEquals(original.subList(first, first + 33), lines.subList(start, start + 33));
    assertEquals(60, lines.size() - start);
    assertEquals("", text(err));
  }

  @Test
  void standardOutputIfNoneIsNamed() {
    assertEquals(0, run("-i", input.toString(), "-c", "kind", "-decimal", "2"));
    assertTrue(text(out).startsWith("@relation"));
  }

  @Test
  void secondInputPassesUntouched() throws IOException {
    Path second = Files.writeString(folder.resolve("in2.arff"), data.toString());
    Path secondOut = folder.resolve("out2.arff");
    assertEquals(
        0,
        run(
            "-b",
            "-i",
            input.toString(),
            "-o",
            output.toString(),
            "-r",
            second.toString(),
            "-s",
            secondOut.toString(),
            "-c",
            "last"));
    List<String> lines = Files.readAllLines(secondOut);
    List<String> original = Files.readAllLines(second);
    assertEquals(
        original.subList(original.indexOf("@data"), original.size()),
        lines.subList(lines.indexOf("@data"), lines.size()));
  }

  @Test
  void bagsOfBothInputsKeepEveryDigit() throws IOException {
    String header =
        """
        @relation r

        @attribute bag relational
        @attribute u numeric
        @end bag
        @attribute note string
        @attribute x numeric
        @attribute class {p,n}

        @data
        """;
    String first =
        "'0.123456789\\n4.0E-9',one,1,p\n2,?,2,p\n'',three,3,p\n0.987654321,x,4,n\n?,y,5,n\n";
    String second = "'7.0000000001\\n8\\n9',one,1,n\n'',z,2,p\n?,?,3,p\n";
    Files.writeString(input, header + first);
    Path in2 = Files.writeString(folder.resolve("in2.arff"), header + second);
    Path out2 = folder.resolve("out2.arff");
    String[] files = {
      "-b",
      "-i",
      input.toString(),
      "-o",
      output.toString(),
      "-r",
      in2.toString(),
      "-s",
      out2.toString(),
      "-c",
      "last",
      "-ignore",
      "bag,note"
    };
    assertEquals(0, run(files), text(err));
    String balanced = Files.readString(output);
    assertTrue(balanced.contains("@data\n" + first + "?,?,"), balanced);
    String passed = Files.readString(out2);
    assertTrue(passed.endsWith("@data\n" + second), passed);
  }

  /** Also the hour that clocks skip in the machine's zone is read, in a machine of its own. */
  @Test
  void theSameRowsInEveryZone() throws IOException {
    String arff =
        """
        @relation t
        @attribute t date 'yyyy-MM-dd HH:mm'
        @attribute class {a,b}
        @data
        '2024-03-30 02:30',a
        '2024-03-31 03:30',a
        '2024-10-27 02:30',a
        '2024-03-31 04:15',b
        '2024-07-28 12:00',b
        """;
    Files.writeString(input, arff);
    TimeZone before = TimeZone.getDefault();
    Set<String> found = new HashSet<>();
    try {
      for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(0, run("-i", input.toString(), "-o", output.toString(), "-c", "last"));
        found.add(Files.readString(output));
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertEquals(1, found.size(), found.toString());
  }

  @Test
  void anErrorLeavesTheOldOutputAndNothingElse() throws IOException {
    Files.writeString(output, "old");
    refused(
        "The target names class 'fraud', which column 'kind' does not have; the classes are 'common', 'rare',"
            + " 'third'.",
        "-i",
        input.toString(),
        "-o",
        output.toString(),
        "-c",
        "last",
        "-target",
        "fraud=9");
    assertEquals("old", Files.readString(output));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void errorsAreOneSentence() {
    String in = input.toString();
    refused(
        "No class attribute is set; choose one (-c last on the command line, the Class box in the"
            + " Explorer).",
        "-i",
        in);
    refused(
        "Option -K (Neighbours) is 0; expected a whole number from 1 to 1000000.",
        "-i",
        "none.arff",
        "-K",
        "0");
    refused("There is no file 'none.arff'.", "-i", "none.arff", "-c", "last");
    refused("Batch mode (-b) needs a second input (-r).", "-b", "-i", in);
    refused("A second input or output (-r, -s) needs batch mode (-b).", "-i", in, "-r", in);
    refused("Option -decimal got 'x'; expected a whole number from 0 to 99.", "-decimal", "x");
    refused("Illegal options: -neighbours 3", "-i", in, "-neighbours", "3");
    String nowhere = folder.resolve("no/out.arff").toString();
    refused(
        "The output cannot be written to '%s': there is no folder '%s'; create it first."
            .formatted(nowhere, folder.resolve("no")),
        "-i",
        in,
        "-o",
        nowhere,
        "-c",
        "last");
    refused(
        "The output cannot be written to '%s': that is a folder; add a file name."
            .formatted(folder),
        "-i",
        in,
        "-o",
        folder.toString(),
        "-c",
        "last");
  }

  @Test
  void reportIsWritten() throws IOException {
    Path report = folder.resolve("report.html");
    assertEquals(
        0, run("-i", input.toString(), "-c", "last", "-report", report.toString()), text(err));
    assertTrue(Files.readString(report).contains("SMOTE made 27 synthetic rows for mixed"));
    refused(
        "The report cannot be written to '%s': that is a folder; add a file name."
            .formatted(folder),
        "-i",
        input.toString(),
        "-c",
        "last",
        "-report",
        folder.toString());
  }

  @Test
  void helpListsAllOptions() {
    assertEquals(0, run("-h"));
    assertTrue(text(out).contains("-K <whole number>"));
    assertTrue(text(out).contains("-target <target>"));
    assertTrue(text(out).contains("-decimal <number>"));
  }

  private void refused(String message, String... args) {
    err.reset();
    assertEquals(1, run(args));
    assertEquals("Error: " + message, text(err).strip());
  }

  private int run(String... args) {
    SMOTE filter = new SMOTE();
    return Command.run(
        new FilterCommand(filter, filter::files),
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
