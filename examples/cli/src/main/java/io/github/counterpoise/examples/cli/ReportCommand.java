package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.examples.report.HeldOutRows;
import io.github.counterpoise.examples.report.MeasuresCsv;
import io.github.counterpoise.examples.report.RealAndSynthetic;
import io.github.counterpoise.quality.BalanceReport;
import io.github.counterpoise.quality.ImageGridSection;
import io.github.counterpoise.quality.Plots;
import io.github.counterpoise.quality.Report;
import io.github.counterpoise.quality.ReportInfo;
import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: measures synthetic rows against the real ones. */
@Command(
    name = "report",
    sortOptions = false,
    customSynopsis = {
      "counterpoise report <real> [<synthetic>]",
      "       [--holdout <file>] [-o <report.html>] [--csv <file>] [options]%n"
    },
    description = {
      "Measures synthetic rows against the real ones: do they look alike, are they copies, and do"
          + " they keep the classes apart? Any generator's rows will do."
    },
    footer = {
      "",
      "<synthetic> may hold synthetic rows alone or, as 'balance' writes them, below the real"
          + " ones.",
      "Without it, <real> must have the columns that 'balance -provenance' adds, or the first of"
          + " them, 'synthetic', and --provenance-columns yes."
    })
final class ReportCommand implements Callable<Integer> {

  private final List<String> reading = new ArrayList<>();

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "<real>",
      description =
          "The real rows: .arff or .csv (with a header line), also .gz; or a folder with a folder of"
              + " images for each class.")
  private Path real;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "<synthetic>",
      description = "The synthetic rows, with the same columns; or such a folder.")
  private Path synthetic;

  @Mixin private DataOptions data;

  @Option(
      names = {"-ignore", "--ignore"},
      split = ",",
      paramLabel = "<column>",
      description = "Columns to leave out, separated by commas, for instance identifiers.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = {"-image-dir", "--image-dir"},
      paramLabel = "<folder>",
      description =
          "Folder of image files (PNG or JPEG) whose names are in the only column besides the class.")
  private Path imageDir;

  @Option(
      names = {"-image", "--image"},
      paramLabel = "<size>",
      description =
          "Size that image files are given: height x width x channels, such as 28x28x1. Default: that"
              + " of most real ones.")
  private String image = "";

  @Mixin private ProvenanceOption provenance;

  @Option(
      names = {"-holdout", "--holdout"},
      paramLabel = "<file>",
      description = {
        "More real rows, with the same columns, that the generator has not seen. Distances to the"
            + " closest real row are then held against theirs, instead of those among the real rows."
      })
  private Path holdout;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "<report.html>",
      description = "The HTML page to write, with pictures; it needs no network.")
  private Path output;

  @Option(
      names = {"-csv", "--csv"},
      paramLabel = "<file>",
      description = "File for the measures as comma-separated values.")
  private Path csv;

  @Option(names = "--force", description = "Replaces these files if they exist.")
  private boolean force;

  @Override
  public Integer call() {
    Optional<OutputFile> page = outputFile(output, "report");
    Optional<OutputFile> table = outputFile(csv, "table of measures");
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    SyntheticQuality quality;
    try {
      ReportRows reader =
          new ReportRows(data, ignored, imageDir, image, provenance.choice(), monitor, this::say);
      Balanced rows = RealAndSynthetic.read(real, synthetic, reader, provenance.choice(), monitor);
      monitor.phase("measures");
      Monitor measuring = monitor.slice(0, page.isPresent() ? 0.4 : 1);
      Run run = new Run(new Seed(1), measuring, 1);
      quality =
          SyntheticQuality.of(
              rows, heldOut(rows.original(), reader, monitor), Plots.MAX_CLASSES, run);
      page.ifPresent(file -> write(file, html(rows, quality, monitor.slice(0.4, 1))));
      table.ifPresent(file -> write(file, MeasuresCsv.of(quality)));
    } finally {
      monitor.clear();
    }
    ReadingText.print(reading, spec.commandLine().getOut());
    print(quality);
    page.ifPresent(file -> say("Wrote the report '" + file.path() + "'."));
    table.ifPresent(file -> say("Wrote '" + file.path() + "'."));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private void say(Path file, List<String> lines) {
    boolean other = !file.equals(real);
    String from = other ? file.getFileName() + ": " : "";
    lines.stream()
        .skip(other ? 1 : 0) // the class is the same
        .filter(line -> !line.startsWith("Read: ") || line.contains(";")) // forms, no mere counts
        .forEach(line -> reading.add(from + line));
  }

  private Optional<Table> heldOut(Table rows, ReportRows reader, Monitor monitor) {
    if (holdout == null) {
      return Optional.empty();
    }
    Schema schema = rows.schema();
    List<String> nominal =
        IntStream.of(schema.features())
            .mapToObj(schema::column)
            .filter(Column.Nominal.class::isInstance)
            .map(Column::name)
            .toList();
    Table table = reader.read(holdout, schema.classColumn().name(), nominal).table();
    return Optional.of(HeldOutRows.fit(rows, real, table, holdout, monitor));
  }

  private Optional<OutputFile> outputFile(Path path, String what) {
    if (path == null) {
      return Optional.empty();
    }
    OutputFile file = new OutputFile(path, what, force);
    file.requireOtherThan(real, "input");
    if (synthetic != null) {
      file.requireOtherThan(synthetic, "input");
    }
    if (holdout != null) {
      file.requireOtherThan(holdout, "input");
    }
    if (path == csv && output != null) {
      file.requireOtherThan(output, "report");
    }
    return Optional.of(file);
  }

  private String html(Balanced rows, SyntheticQuality quality, Monitor monitor) {
    String name = real.getFileName().toString();
    String other = synthetic == null ? "" : synthetic.getFileName().toString();
    Map<String, String> settings = new LinkedHashMap<>();
    if (!other.isEmpty()) {
      settings.put("Synthetic rows", other);
    }
    if (holdout != null) {
      settings.put("Rows held out", holdout.getFileName().toString());
    }
    ReportInfo info =
        new ReportInfo(
                other.isEmpty() ? name + ", real and synthetic rows" : other + " beside " + name,
                name,
                "",
                settings,
                List.of())
            .withReading(reading);
    Report report = BalanceReport.of(rows, quality, info, monitor);
    return rows.original().schema().shape() instanceof DataShape.Image image
        ? ImageGridSection.of(rows, image).map(report::with).orElse(report).html()
        : report.html();
  }

  private void print(SyntheticQuality quality) {
    List<String> heads = new ArrayList<>(List.of("measure", "best"));
    quality.classes().forEach(one -> heads.add(one.part().label()));
    TextTable table = new TextTable(heads.toArray(new String[0]));
    for (MeasureKind kind : MeasureKind.values()) {
      List<Object> row = new ArrayList<>(List.of(kind.label(), best(kind)));
      quality.classes().forEach(one -> row.add(one.get(kind).text()));
      table.add(row.toArray());
    }
    PrintWriter out = spec.commandLine().getOut();
    table.print(out);
    quality.classes().forEach(one -> out.println(rows(one)));
    ReportVerdicts.print(quality, out);
  }

  private static String best(MeasureKind kind) {
    return kind.best() == Math.rint(kind.best())
        ? Integer.toString((int) kind.best())
        : Double.toString(kind.best());
  }

  private static String rows(ClassQuality one) {
    return String.format(
        Locale.ROOT,
        "Class '%s': %d real and %d synthetic rows.",
        one.part().label(),
        one.part().realRows().length,
        one.part().syntheticRows().length);
  }

  private void write(OutputFile file, String text) {
    file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
