package io.github.counterpoise.examples.cli;

import io.github.counterpoise.examples.files.ColumnProfile;
import io.github.counterpoise.examples.files.DataProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code columns}: what the columns of a data file are taken for. */
@Command(
    name = "columns",
    sortOptions = false,
    customSynopsis = "counterpoise columns <input> [-c <column>] [options]%n",
    description = {
      "Shows what the columns of a data file (ARFF or CSV, also .gz) are taken for: numbers, dates of"
          + " which form, or labels; how many different values and missing cells they have; and what"
          + " is odd about them. Nothing is written, and cells that keep the file from being read are"
          + " shown for every column at once."
    },
    footer = {
      "",
      "The options change how the file is read here and in every other command alike, so that they can"
          + " be tried here first.",
      "A question mark behind a kind means that the column cannot be read so; the remark below says"
          + " why. The exit code is then 1."
    })
final class ColumnsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<input>", description = "The data file: .arff or .csv, also .gz.")
  private Path input;

  @Mixin private DataOptions data;

  @Option(
      names = {"-ignore", "--ignore"},
      split = ",",
      paramLabel = "<column>",
      description = "Columns to leave out, separated by commas, for instance identifiers.")
  private List<String> ignored = new ArrayList<>();

  @Option(names = "--csv", description = "Prints the table as comma-separated values.")
  private boolean csv;

  @Override
  public Integer call() {
    DataProfile profile = data.profile(input, ignored);
    PrintWriter out = spec.commandLine().getOut();
    if (csv) {
      printCsv(profile, out);
    } else {
      print(profile, out);
    }
    out.flush();
    boolean bad = profile.columns().stream().anyMatch(c -> c.kind().endsWith("?"));
    return bad ? Failures.REFUSED : 0;
  }

  private void print(DataProfile profile, PrintWriter out) {
    TextTable table =
        new TextTable("column", "read as", "form", "different", "missing", "examples");
    for (ColumnProfile column : profile.columns()) {
      table.add(
          column.name(),
          column.kind(),
          column.form(),
          different(column),
          column.missing(),
          String.join(" | ", column.examples()));
    }
    table.print(out);
    out.println();
    out.println(profile.rows() + (profile.rows() == 1 ? " row." : " rows."));
    List<String> said = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      for (String remark : column.remarks()) {
        said.add(names(remark, column.name()) ? remark : column.name() + ": " + remark);
      }
    }
    List<String> more =
        profile.reading().stream()
            .filter(line -> said.stream().noneMatch(line::equals))
            .filter(line -> !line.startsWith("Missing: ") && !line.contains("more remarks: see"))
            .toList();
    ReadingText.print(more, out);
    ReadingText.print(said, out);
  }

  /** Returns whether a remark says which column it is about: at its beginning, or in quotes. */
  private static boolean names(String remark, String column) {
    return remark.startsWith(column + " ")
        || remark.startsWith(column + ": ")
        || remark.contains("'" + column + "'");
  }

  private void printCsv(DataProfile profile, PrintWriter out) {
    try {
      CSVPrinter printer =
          new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      printer.printRecord(
          "column", "read_as", "form", "different", "missing", "examples", "remarks");
      for (ColumnProfile column : profile.columns()) {
        printer.printRecord(
            column.name(),
            column.kind(),
            column.form(),
            different(column),
            column.missing(),
            String.join(" | ", column.examples()),
            String.join(" ", column.remarks()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String different(ColumnProfile column) {
    return column.different() < 0 ? "" : Integer.toString(column.different());
  }
}
