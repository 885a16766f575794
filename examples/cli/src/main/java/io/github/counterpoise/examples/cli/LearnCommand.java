package io.github.counterpoise.examples.cli;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ImageRows;
import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.host.PixelColumns;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * {@code learn}: trains a classifier on a data file and saves it.
 *
 * @param <C> settings of the classifier
 */
@Command(
    name = "learn",
    sortOptions = false,
    customSynopsis = {
      "counterpoise learn <input> -o <model>",
      "       [-m <classifier>] [-c <column>] [options]%n"
    },
    description = {
      "Trains a classifier on a data file (ARFF or CSV, also .gz) and saves it.",
      "The command predict applies it to new rows."
    })
final class LearnCommand<C extends Record> implements Callable<Integer> {

  private final Classifier<C> classifier;
  private final ParameterOptions<C> ownOptions;
  private final ParameterOptions<ImageSourceConfig> imageOptions =
      new ParameterOptions<>(Parameters.of(ImageSourceConfig.class));
  private final ParameterOptions<LearnConfig> learnOptions =
      new ParameterOptions<>(Parameters.of(LearnConfig.class));

  @Spec private CommandSpec spec;

  @CommandLine.Parameters(
      paramLabel = "<input>",
      description = "The training rows: .arff or .csv (with a header line), also .gz.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<model>",
      description = "The file to write the trained classifier to, for instance model.zip.")
  private Path output;

  @Option(names = "--force", description = "Replaces the model file if it exists.")
  private boolean force;

  @Mixin private DataOptions data;

  @Option(
      names = {"-ignore", "--ignore"},
      split = ",",
      paramLabel = "<column>",
      description = "Columns to leave out, separated by commas, for instance identifiers.")
  private List<String> ignored = new ArrayList<>();

  private LearnCommand(Classifier<C> classifier) {
    this.classifier = classifier;
    this.ownOptions = new ParameterOptions<>(classifier.parameters());
  }

  /**
   * Makes the command with the options of the classifier that the user chose.
   *
   * @param args the whole command line
   * @throws InvalidInputException if there is no such classifier
   */
  static CommandLine create(List<String> args) {
    return new LearnCommand<>(ClassifierChoice.of(args)).commandLine();
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    spec.addMixin("classifier", CommandSpec.forAnnotatedObject(new ClassifierChoice()));
    ownOptions.addTo(spec, "Options of " + classifier.name() + ":", 1);
    learnOptions.addTo(spec, "Options of every classifier:", 2);
    imageOptions.addTo(spec, "Where rows are images:", 3);
    spec.usageMessage().footer(ClassifierChoice.summary().toArray(new String[0]));
    return line;
  }

  @Override
  public Integer call() {
    ParseResult parsed = spec.commandLine().getParseResult();
    C config = ownOptions.build(parsed);
    ImageSourceConfig images = imageOptions.build(parsed);
    LearnConfig learning = learnOptions.build(parsed);
    OutputFile target = new OutputFile(output, "model", force);
    target.requireOtherThan(input, "input");
    ConsoleMonitor monitor =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    DataFile file;
    TrainedClassifier<C> model;
    try {
      file = data.read(input, ignored, !images.imageDir().isBlank());
      Table table = table(file, images, monitor);
      model = TrainedClassifier.train(classifier, config, table, learning.run(monitor));
      target.write(model::write);
    } finally {
      monitor.clear();
    }
    PrintWriter out = spec.commandLine().getOut();
    ReadingText.print(file.reading(), out);
    out.println(TextLines.wrapped(model.learnt().summary(), 0));
    out.printf(
        Locale.ROOT,
        "Wrote the model '%s': %s, classes %s.%n",
        output,
        classifier.name(),
        String.join(", ", model.schema().classLabels()));
    out.flush();
    return 0;
  }

  private Table table(DataFile file, ImageSourceConfig images, Monitor monitor) {
    if (images.imageDir().isBlank()) {
      return PixelColumns.shaped(file.table(), images.image());
    }
    ImageFolder folder = new ImageFolder(Path.of(images.imageDir()), images.sizes());
    return ImageRows.labelled(file, folder, images.image(), monitor);
  }
}
