package io.github.counterpoise.weka.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.weka.TestData;
import io.github.counterpoise.weka.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void infoNamesEveryMethodAndTestsIt() {
    assertEquals(0, run(new CounterpoiseInfo()), text(out));
    Methods.all()
        .forEach(
            m -> assertTrue(text(out).matches("(?s).*  " + m.name() + " +ok \\(.*"), text(out)));
    assertTrue(text(out).contains("Chawla"));
    assertTrue(text(out).contains("Weka:         3.8"));
  }

  @Test
  void comparePrintsATableAndWritesValues() throws IOException {
    Path data = Files.writeString(folder.resolve("a.arff"), TestData.mixed(40, 15, 0).toString());
    Path csv = folder.resolve("out.csv");
    Path report = folder.resolve("out.html");
    int status =
        run(
            new CounterpoiseCompare(),
            "-t",
            data.toString(),
            "-x",
            "2",
            "-W",
            "J48 -M 3",
            "-F",
            "none,SMOTE",
            "-F",
            "ADASYN -K 3",
            "-csv",
            csv.toString(),
            "-report",
            report.toString());
    assertEquals(0, status, text(err));
    assertTrue(text(out).contains("J48 -M 3    ADASYN -K 3"), text(out));
    assertEquals(4, Files.readAllLines(csv).size());
    assertTrue(Files.readString(report).contains("mixed: with and without resampling"));
  }

  @Test
  void compareSaysWhatIsMissing() {
    assertEquals(1, run(new CounterpoiseCompare()));
    assertEquals(
        "Error: No data given; name a file with -t (-h shows all options).", text(err).strip());
    err.reset();
    assertEquals(1, run(new CounterpoiseCompare(), "-x", "ten"));
    assertEquals("Error: Option -x got 'ten'; expected a whole number.", text(err).strip());
    assertEquals(0, run(new CounterpoiseCompare(), "-h"));
    assertTrue(text(out).contains("-W <classifier>"));
  }

  @Test
  void outputThatCannotBeWrittenIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int status =
        Command.run(
            (args, output, errors) -> output.println("text"),
            new String[0],
            new PrintStream(full, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(1, status);
    assertTrue(text(err).startsWith("Error: Standard output cannot be written"), text(err));
  }

  private int run(Command command, String... args) {
    return Command.run(
        command,
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
