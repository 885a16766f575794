package io.github.counterpoise.examples.cli;

import io.github.counterpoise.classify.PredictionColumns;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ImageRows;
import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code predict}: applies a classifier that {@code learn} saved to the rows of a data file. */
@Command(
    name = "predict",
    sortOptions = false,
    description = {
      "Applies a saved classifier to the rows of a data file (ARFF or CSV, also .gz).",
      "The rows are written unchanged, with a column prediction and the probability of each class"
          + " behind their own. Columns are found by name; the class may be missing. Where rows have"
          + " a class, it is compared with the prediction."
    })
final class PredictCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<input>",
      description = "The rows to classify: .arff or .csv (with a header line), also .gz.")
  private Path input;

  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "<model>",
      description = "The classifier, as the command learn saved it.")
  private Path model;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<output>",
      description = "The file to write: .arff or .csv, also .gz.")
  private Path output;

  @Option(names = "--force", description = "Replaces the output file if it exists.")
  private boolean force;

  @Mixin private DataOptions data;

  @Option(
      names = {"-image-dir", "--image-dir"},
      paramLabel = "<folder>",
      description = "Folder of the image files that the rows name, where the classifier learnt so.")
  private Path imageDir;

  @Option(
      names = {"-sizes", "--sizes"},
      paramLabel = "<resize|refuse>",
      description = "What happens to image files of another size. Default: resize.")
  private Sizes sizes = Sizes.RESIZE;

  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() {
    OutputFile target = new OutputFile(output, "output", force);
    target.requireOtherThan(input, "input");
    target.requireOtherThan(model, "model");
    boolean arff = DataFile.isArff(target.isDevice() ? input : output);
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    DataFile file;
    double[][] distributions;
    Table known;
    try {
      TrainedClassifier<?> classifier = TrainedClassifier.load(model);
      Run run = new Run(new Seed(1), monitor, threads.count());
      Schema learnt = classifier.schema();
      String className = learnt.classColumn().name();
      file = data.readNew(input, imageDir != null, className, nominal(learnt));
      PredictionColumns columns = new PredictionColumns(learnt.classLabels());
      columns.requireFree(file.columnNames());
      Table rows =
          imageDir == null
              ? file.table()
              : ImageRows.read(file, new ImageFolder(imageDir, sizes), learnt, monitor);
      known = classifier.align(rows, run);
      distributions = classifier.learnt().distributions(known, run);
      target.write(file.withColumns(arff, columns.cells(distributions)));
    } finally {
      monitor.clear();
    }
    PrintWriter out = target.isDevice() ? spec.commandLine().getErr() : spec.commandLine().getOut();
    ReadingText.print(file.reading(), out);
    compare(known, distributions, out);
    out.printf(Locale.ROOT, "Wrote '%s': %d rows classified.%n", output, distributions.length);
    out.flush();
    return 0;
  }

  private static List<String> nominal(Schema learnt) {
    return IntStream.of(learnt.features())
        .mapToObj(learnt::column)
        .filter(Column.Nominal.class::isInstance)
        .map(Column::name)
        .toList();
  }

  /** Prints what the predictions are worth, where rows have a class. */
  private static void compare(Table rows, double[][] distributions, PrintWriter out) {
    int[] labelled = rows.labelledRows();
    if (labelled.length == 0) {
      return;
    }
    Table test = rows.select(labelled);
    Predictions predictions =
        Predictions.of(
            test, Arrays.stream(labelled).mapToObj(i -> distributions[i]).toArray(double[][]::new));
    long right =
        IntStream.range(0, labelled.length)
            .filter(i -> predictions.actual()[i] == predictions.predicted()[i])
            .count();
    out.printf(
        Locale.ROOT,
        "The prediction is right in %d of the %d rows with a class.%n",
        right,
        labelled.length);
    if (IntStream.of(test.classCounts()).filter(n -> n > 0).count() < 2) {
      return; // one class tells no more
    }
    TextTable table = new TextTable("measure", "value");
    ClassScope scope = ClassScope.of(test);
    for (Metric metric : Metric.values()) {
      metric
          .of(predictions, scope)
          .ifPresent(value -> table.add(metric.label(), String.format(Locale.ROOT, "%.4f", value)));
    }
    table.print(out);
  }
}
