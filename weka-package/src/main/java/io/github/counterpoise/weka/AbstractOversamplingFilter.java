package io.github.counterpoise.weka;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.balance.MemoryNeed;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.host.Included;
import io.github.counterpoise.host.MadeNumbers;
import io.github.counterpoise.host.RunPlan;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.weka.command.Command;
import io.github.counterpoise.weka.command.FilterCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.WeightedAttributesHandler;
import weka.core.WeightedInstancesHandler;
import weka.filters.SupervisedFilter;

/**
 * An oversampler of the core as a supervised instance filter of Weka.
 *
 * <p>The first batch comes out with made-up instances after its own, which are the same in value
 * and order. Later batches pass unchanged, so that inside {@code FilteredClassifier} nothing made
 * up reaches the test data and nothing is learnt from it.
 *
 * <p>A filter for a method is this class with the method's name and a getter and setter for each of
 * its parameters; the build writes it. Attribute weights are kept, but take no part in distances.
 *
 * @param <C> type of the method's settings
 */
public abstract class AbstractOversamplingFilter<C extends OversamplerConfig>
    extends ImageOptions<C>
    implements SupervisedFilter,
        WeightedInstancesHandler,
        WeightedAttributesHandler,
        TechnicalInformationHandler {

  private static final long serialVersionUID = 1;

  /** Share of the work at which all instances are made, where a report follows. */
  private static final double MADE = 0.6;

  /** An instance is an object with an array, and is in the filter's queue and in its buffer. */
  private static final MemoryNeed INSTANCES = new MemoryNeed(112, 1);

  private transient boolean verbose; // on the command line, where standard error is read
  private transient Instances lastSource; // data set of the instance moved last
  private transient boolean lastHolds; // whether its instances hold strings or bags

  /**
   * Makes a filter in which every option has its default.
   *
   * @param method the method that makes up the rows
   */
  protected AbstractOversamplingFilter(Method<C> method) {
    super(method);
  }

  /**
   * Runs a filter from the command line.
   *
   * @param filter the filter
   * @param args options; {@code -h} lists them
   */
  protected static void runFilter(AbstractOversamplingFilter<?> filter, String[] args) {
    filter.run(filter, args);
  }

  @Override
  public void run(Object toRun, String[] options) {
    AbstractOversamplingFilter<?> filter = (AbstractOversamplingFilter<?>) toRun;
    filter.verbose = true;
    Command.main(new FilterCommand(filter, filter::files), options);
  }

  /** Returns a description of the filter for newcomers. */
  public String globalInfo() {
    return method().summary()
        + "\n\nThe instances of the data come first and unchanged; new instances of the smaller"
        + " classes are appended until each class has as many as the target asks for. Numeric,"
        + " date and nominal attributes, missing values and instance weights are handled; instances"
        + " without a class pass through. Only the first batch is filtered: inside"
        + " FilteredClassifier the training data is balanced and the test data never touched, so"
        + " use it there whenever you evaluate. Balancing a whole data set before cross-validation"
        + " leaks copies of test instances into the training data.\n\n"
        + (takesSequences()
            ? "Relational attributes are taken as sequences: the order of the instances within a bag"
                + " is taken as time, and new bags are made step by step. Do not use it on bags"
                + " whose instances have no order.\n\n"
            : "")
        + "For more information see:\n\n"
        + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    return Citations.of(method().references());
  }

  /** Returns the package's version. */
  @Override
  public String getRevision() {
    return Version.current();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    result.enable(Capability.NOMINAL_ATTRIBUTES);
    result.enable(Capability.NUMERIC_ATTRIBUTES);
    result.enable(Capability.DATE_ATTRIBUTES);
    result.enable(Capability.MISSING_VALUES);
    if (!getIgnore().isEmpty()) { // which of them are ignored is checked by name
      result.enable(Capability.STRING_ATTRIBUTES);
      result.enable(Capability.RELATIONAL_ATTRIBUTES);
    }
    if (takesSequences()) {
      result.enable(Capability.RELATIONAL_ATTRIBUTES);
    }
    if (!getImageDir().getPath().isBlank()) { // which of them names the files is checked by name
      result.enable(Capability.STRING_ATTRIBUTES);
    }
    result.enable(Capability.NOMINAL_CLASS);
    result.enable(Capability.MISSING_CLASS_VALUES);
    return result;
  }

  private boolean takesSequences() {
    return method().takes().contains(Kind.SEQUENCE);
  }

  @Override
  protected void testInputFormat(Instances header) throws Exception {
    List<String> included = included(header);
    WekaTable.requireSteps(header, included);
    setup(header).roles(WekaTable.columns(header), included);
    super.testInputFormat(header);
  }

  /**
   * Sets the format of the input and, with it, of the output: the same attributes, followed by
   * those of the provenance if wanted.
   *
   * @param header the format; its instances are not looked at
   * @return true
   * @throws Exception if an option is out of range or the format cannot be used
   */
  @Override
  public boolean setInputFormat(Instances header) throws Exception {
    checkSettings();
    setup(header).checkFiles();
    BalanceConfig shared = balanceConfig();
    if (!shared.report().isEmpty()) {
      WholeFile.requireWritable(Path.of(shared.report()), "report");
    }
    super.setInputFormat(header);
    setOutputFormat(shared.provenance() ? ProvenanceAttributes.appended(header) : header);
    return true;
  }

  /**
   * Takes an instance: one of the first batch is kept until the batch is complete, a later one
   * comes out at once.
   *
   * @param instance the instance
   * @return whether it may be collected now
   * @throws IllegalStateException if the input format was not set
   */
  @Override
  public boolean input(Instance instance) {
    requireFormat();
    if (m_NewBatch) {
      resetQueue();
      m_NewBatch = false;
    }
    if (!isFirstBatchDone()) {
      Instances batch = getInputFormat();
      batch.add(moves(instance.dataset(), batch) ? moved(instance, batch) : instance); // copies it
      return false;
    }
    pushOriginal(moved(instance, outputFormatPeek()));
    return true;
  }

  /**
   * Ends a batch; the first one is balanced now.
   *
   * @return whether there are instances to collect
   * @throws InvalidInputException if the data cannot be balanced
   * @throws IllegalStateException if the input format was not set
   */
  @Override
  public boolean batchFinished() {
    requireFormat();
    m_NewBatch = true;
    lastSource = null;
    if (!isFirstBatchDone()) {
      try {
        oversample(getInputFormat());
      } catch (OutOfMemoryError e) {
        resetQueue();
        throw MemoryNeed.exhausted(e);
      } finally {
        flushInput();
      }
      m_FirstBatchDone = true;
    }
    return numPendingOutput() > 0;
  }

  private void requireFormat() {
    if (getInputFormat() == null) {
      throw new IllegalStateException("No input instance format defined; call setInputFormat.");
    }
  }

  private void oversample(Instances batch) {
    Monitor monitor = new WekaMonitor(method().name(), HostLogs.find(verbose || getDebug()));
    WekaTable table = new WekaTable(batch);
    HostSetup<C> setup = setup(batch);
    MemoryNeed memory = setup.shared().report().isEmpty() ? INSTANCES : INSTANCES.withReport();
    RunPlan plan = new RunPlan(batch.relationName(), memory, false, MADE, 1);
    HostResult result = BalanceRun.run(setup, included(batch), table, plan, monitor);
    if (result.written().model()) {
      monitor.info("Saved the model.");
    }
    result.remarks().forEach(monitor::info);
    boolean moves = moves(batch, outputFormatPeek());
    for (Instance row : batch) {
      Instance original = moves ? moved(row, outputFormatPeek()) : row; // which is needed no more
      original.setDataset(null);
      pushOriginal(original);
    }
    WekaWriter writer = new WekaWriter(outputFormatPeek(), result.columns(), table.isSparse());
    Optional<MadeNumbers> numbers = result.numbers();
    if (numbers.isPresent()) {
      Instance[] made = writer.instances(numbers.get(), setup.shared().run(monitor.slice(1, 1)));
      for (int row = 0; row < made.length; row++) {
        pushMade(made[row], hasProvenance() ? numbers.get().provenance(row) : null);
      }
    } else {
      result.forEachMadeRow((row, provenance) -> pushMade(writer.instance(row), provenance));
    }
    if (result.madeRows() > 0) {
      monitor.info(summary(result.balanced()));
    }
  }

  /** Returns the names of the attributes that take part, the class among them. */
  private List<String> included(Instances header) {
    return Included.allBut(
        WekaTable.columns(header), WekaTable.className(header), balanceConfig().ignoredColumns());
  }

  /**
   * Checks the settings and returns the files of a run, to which a host adds its own.
   *
   * @throws InvalidInputException if a value is out of range or one file is for two purposes
   */
  public FileRoles files() {
    checkSettings();
    return trainingConfig().roles(balanceConfig(), imageConfig());
  }

  /** Returns where models are kept; methods without a network keep none. */
  public TrainingConfig trainingConfig() {
    return TrainingConfig.defaults();
  }

  /** Returns the settings of a run on a data set, whose class need not be set yet. */
  final HostSetup<C> setup(Instances header) {
    String className = header.classIndex() < 0 ? "" : header.classAttribute().name();
    return new HostSetup<>(
        method(),
        new ClassChoice(className, false, ""),
        true,
        balanceConfig(),
        config(),
        imageConfig(),
        trainingConfig(),
        WekaWords.FILTER);
  }

  private void pushMade(Instance made, double[] provenance) {
    push(hasProvenance() ? ProvenanceAttributes.appended(made, provenance) : made);
  }

  /** Puts out an instance as it is. */
  private void pushOriginal(Instance original) {
    push(
        hasProvenance()
            ? ProvenanceAttributes.appended(original, ProvenanceColumns.original())
            : original);
  }

  /** Returns a copy of an instance with strings and bags of a data set that it is to go into. */
  private Instance moved(Instance instance, Instances to) {
    Instance copy = (Instance) instance.copy();
    Instances from = instance.dataset();
    if (moves(from, to)) {
      HeldValues.move(copy, from, to);
    }
    copy.setDataset(null); // else Weka would move them once more
    return copy;
  }

  /** Returns whether instances of a data set do not fit into another one as they are. */
  @SuppressWarnings("ReferenceEquality") // the very data set is meant, not one with equal instances
  private boolean moves(Instances from, Instances to) {
    if (from == null) {
      return false;
    }
    if (from != lastSource) { // asked once for all instances of a data set
      lastSource = from;
      lastHolds = HeldValues.in(from);
    }
    return lastHolds || from.numAttributes() > to.numAttributes();
  }

  private boolean hasProvenance() {
    return outputFormatPeek().numAttributes() > getInputFormat().numAttributes();
  }

  private static String summary(Balanced balanced) {
    String classes =
        balanced.outcomes().stream()
            .filter(o -> o.after() > o.before())
            .map(AbstractOversamplingFilter::words)
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "Added %d rows: %s.", balanced.syntheticRows(), classes);
  }

  private static String words(ClassOutcome outcome) {
    return String.format(
        Locale.ROOT,
        "class '%s' from %d to %d",
        outcome.label(),
        outcome.before(),
        outcome.after());
  }
}
