package io.github.counterpoise.examples.cli;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.KeptModel;
import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.examples.files.ClassFolders;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ImageDataFile;
import io.github.counterpoise.examples.files.OutputFile;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.host.HostWords;
import io.github.counterpoise.host.RunFiles;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.quality.LossRecorder;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * {@code balance}: adds synthetic rows of the rarer classes to a data file.
 *
 * @param <C> settings of the method that makes the rows
 */
@Command(
    name = "balance",
    sortOptions = false,
    customSynopsis = {
      "counterpoise balance <input> -o <output>",
      "       [-m <method>] [-c <column>] [options]%n"
    },
    description = {
      "Adds synthetic rows of the rarer classes to a data file (ARFF, CSV or .ts, also .gz).",
      "The rows that were there come first, unchanged; the input file is never touched."
    })
final class BalanceCommand<C extends OversamplerConfig> implements Callable<Integer>, Stoppable {

  private final ParameterOptions<BalanceConfig> sharedOptions =
      new ParameterOptions<>(Parameters.of(BalanceConfig.class));
  private final Method<C> method;
  private final ParameterOptions<C> methodOptions;
  private final ParameterOptions<ImageConfig> imageOptions =
      new ParameterOptions<>(Parameters.of(ImageConfig.class));
  private final ParameterOptions<TrainingConfig> trainingOptions =
      new ParameterOptions<>(Parameters.of(TrainingConfig.class));

  /** Share of the progress bar at which all rows are made, where a report follows. */
  private static final double MADE = 0.6;

  private String left = "nothing was changed";

  @Spec private CommandSpec spec;

  @CommandLine.Parameters(
      paramLabel = "<input>",
      description =
          "The data file: .arff, .csv or .ts (time series), also .gz; or a folder with a folder of"
              + " images for each class.")
  private Path input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<output>",
      description =
          "The file to write: .arff or .csv, or .ts for a .ts file; also .gz. For a folder of images"
              + " a folder, which gets the new images of each class and a list of all (images.csv).")
  private Path output;

  @Option(names = "--force", description = "Replaces the output file if it exists.")
  private boolean force;

  @Mixin private DataOptions data;

  private BalanceCommand(Method<C> method) {
    this.method = method;
    this.methodOptions = new ParameterOptions<>(method.parameters());
  }

  /**
   * Makes the command with the options of the method that the user chose.
   *
   * @param args the whole command line
   * @throws InvalidInputException if there is no such method
   */
  static CommandLine create(List<String> args) {
    return new BalanceCommand<>(MethodChoice.of(args)).commandLine();
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    spec.addMixin("method", CommandSpec.forAnnotatedObject(new MethodChoice()));
    sharedOptions.addTo(spec, "Options of every method:", 1);
    methodOptions.addTo(spec, "Options of " + method.name() + ":", 2);
    if (method.takes().contains(Kind.IMAGE)) {
      imageOptions.addTo(spec, "Images:", 3);
    }
    if (method.keepsModel()) {
      trainingOptions.addTo(spec, "Models to keep:", 4);
    }
    spec.usageMessage().footer(MethodChoice.summary().toArray(new String[0]));
    return line;
  }

  /** Returns the command that shows the options of the method chosen. */
  String help() {
    return spec.qualifiedName() + " -m " + method.name() + " --help";
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    ParseResult parsed = spec.commandLine().getParseResult();
    BalanceConfig config = sharedOptions.build(parsed);
    C settings = methodOptions.build(parsed);
    TrainingConfig training = trainingOptions.build(parsed);
    ImageConfig images = imageOptions.build(parsed);
    if (!Files.isDirectory(input)) {
      return balance(config, settings, images, training, start);
    }
    if (images.hasFiles()) {
      throw new InvalidInputException(
          "A folder of images is balanced without a table; leave -image-dir and -image-out out.");
    }
    ImageConfig folder =
        new ImageConfig(images.image(), input.toString(), output.toString(), images.sizes());
    try (ClassFolders folders = ClassFolders.of(input, output)) {
      input = folders.list();
      output = folders.output();
      return balance(config, settings, folder, training, start);
    }
  }

  private int balance(
      BalanceConfig config, C settings, ImageConfig images, TrainingConfig training, long start) {
    ParseResult parsed = spec.commandLine().getParseResult();
    training.roles(config, images).add("input", input.toString());
    training.roles(config, images).add("output", output.toString());
    OutputFile target = outputFile(output, "output");
    target.requireOtherThan(input, "input");
    Optional<OutputFile> report = outputFile(config.report(), "report");
    if (!target.isDevice() && DataFile.isTimeSeries(input) != DataFile.isTimeSeries(output)) {
      throw new InvalidInputException(
          "A file of time series (.ts) is balanced into one of the same kind; let both names end in"
              + " .ts, or neither.");
    }
    boolean arff = DataFile.isArff(target.isDevice() ? input : output);
    Optional<OutputFile> model = outputFile(training.saveModel(), "model");
    ConsoleMonitor console =
        new ConsoleMonitor(spec.commandLine().getErr(), ConsoleMonitor.atTerminal());
    LossRecorder monitor = new LossRecorder(console.slice(0, report.isPresent() ? MADE : 1));
    KeptModel<C> maker =
        new KeptModel<>(method.create(settings), training, methodOptions.given(parsed));
    DataFile file = read(config, images, maker.size(), arff, monitor);
    HostSetup<C> setup =
        new HostSetup<>(
            method,
            new ClassChoice(file.table().schema().classColumn().name(), false, ""),
            true,
            config,
            settings,
            images,
            training,
            HostWords.FLAGS);
    Balanced balanced;
    RunFiles.Written written;
    try {
      MemoryNeed memory = MemoryNeed.STREAMING;
      balanced =
          new Balancer(maker, config, report.isPresent() ? memory.withReport() : memory)
              .balance(setup.shaped(config.labelColumns().derived(file.table())), monitor);
      RunFiles<C> files =
          new RunFiles<>(
              setup,
              maker,
              file.images(),
              input.getFileName().toString(),
              file.reading(),
              drafts -> target.write(drafts, file.content(arff, balanced, config.provenance())));
      written = files.write(balanced, monitor, console.slice(report.isPresent() ? MADE : 1, 1));
      left = "'" + output + "' is written, and complete";
    } finally {
      console.clear();
    }
    boolean toStream = target.isDevice(); // the output stream may be taken
    PrintWriter out = toStream ? spec.commandLine().getErr() : spec.commandLine().getOut();
    ReadingText.print(file.reading(), out);
    config
        .labelColumns()
        .remark(setup.classColumn())
        .ifPresent(sentence -> ReadingText.print(List.of(sentence), out));
    if (arff) {
      ReadingText.print(file.beyondArff(), out);
    }
    summarise(out, balanced, config, (System.nanoTime() - start) / 1e9);
    if (written.model()) {
      model.ifPresent(kept -> out.println("Wrote the model '" + kept.path() + "'."));
    }
    if (written.report()) {
      report.ifPresent(page -> out.println("Wrote the report '" + page.path() + "'."));
    }
    out.flush();
    return 0;
  }

  @Override
  public String leftWhenStopped() {
    return left;
  }

  private DataFile read(
      BalanceConfig config,
      ImageConfig images,
      Optional<DataShape.Image> learnt,
      boolean arff,
      Monitor monitor) {
    DataFile file =
        data.read(input, config.ignoredColumns(), images.hasFiles(), config.labelColumns());
    if (config.provenance()) {
      ProvenanceColumns.requireFree(file.columnNames());
    }
    if (!arff && file.table().isWeighted()) {
      monitor.warn("The rows have weights, for which CSV has no place; they are left out.");
    }
    return images.hasFiles() ? ImageDataFile.read(file, images, learnt, monitor) : file;
  }

  private Optional<OutputFile> outputFile(String name, String what) {
    return name.isBlank() ? Optional.empty() : Optional.of(outputFile(Path.of(name), what));
  }

  private OutputFile outputFile(Path path, String what) {
    return new OutputFile(path, what, force);
  }

  private void summarise(PrintWriter out, Balanced balanced, BalanceConfig config, double seconds) {
    TextTable classes = new TextTable("class", "before", "after", "made by");
    for (ClassOutcome outcome : balanced.outcomes()) {
      classes.add(outcome.label(), outcome.before(), outcome.after(), outcome.method());
    }
    classes.print(out);
    int made = balanced.syntheticRows();
    String what =
        made == 0
            ? "none added, since every class has as many rows as the target asks for"
            : String.format(
                Locale.ROOT,
                "the last %d of them synthetic (%s, seed %d)",
                made,
                balanced.makers(method.name()),
                config.seed());
    out.printf(
        Locale.ROOT,
        "Wrote '%s': %d rows, %s, in %.1f s.%n",
        output,
        balanced.original().rows() + made,
        what,
        seconds);
    out.flush();
  }
}
