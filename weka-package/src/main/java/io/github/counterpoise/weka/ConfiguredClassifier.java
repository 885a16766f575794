package io.github.counterpoise.weka;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import weka.classifiers.AbstractClassifier;
import weka.core.Option;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;

/**
 * A classifier whose options are the parameters of a configuration record of the core. Flags,
 * defaults, ranges and descriptions come from there; what Weka's dialogs show is read from the
 * annotations on the getters, which repeat label and help since annotations take constants only (a
 * test keeps them equal).
 *
 * @param <C> type of the settings
 */
public abstract class ConfiguredClassifier<C> extends AbstractClassifier
    implements TechnicalInformationHandler {

  private static final long serialVersionUID = 1;

  private Settings<C> settings;
  private transient boolean verbose; // on the command line, where standard error is read

  /**
   * Makes a classifier in which every option has its default.
   *
   * @param config the record whose components are the options
   */
  protected ConfiguredClassifier(Class<C> config) {
    settings = new Settings<>(config);
  }

  /** Returns the publications the classifier comes from, the principal one first. */
  protected abstract List<Reference> references();

  /**
   * Returns the settings.
   *
   * @throws InvalidInputException if a value is out of range
   */
  public final C config() {
    return settings.config();
  }

  /**
   * Returns the settings with another value in one place.
   *
   * @param name name of the component of the configuration record
   * @param value its value there
   * @throws InvalidInputException if a value is out of range
   */
  final C configWith(String name, Object value) {
    return settings.configWith(name, value);
  }

  /**
   * Returns the value of a parameter.
   *
   * @param name name of the component of the configuration record
   */
  protected final Object get(String name) {
    return settings.get(name);
  }

  /**
   * Sets the value of a parameter. Its range is checked when the classifier is built.
   *
   * @param name name of the component of the configuration record
   * @param value the value
   */
  protected final void set(String name, Object value) {
    settings.set(name, value);
  }

  /** Returns a monitor that shows a training where Weka's user reads messages. */
  protected final Monitor monitor() {
    return new WekaMonitor(getClass().getSimpleName(), HostLogs.find(verbose || getDebug()));
  }

  @Override
  public Enumeration<Option> listOptions() {
    List<Option> options = new ArrayList<>(settings.list());
    options.addAll(Collections.list(super.listOptions()));
    return Collections.enumeration(options);
  }

  /**
   * Sets every option; one that is not given gets its default.
   *
   * @param options options as {@link #listOptions} describes them
   * @throws Exception if one is unknown, has no value or a wrong one
   */
  @Override
  public void setOptions(String[] options) throws Exception {
    Settings<C> parsed = settings.parsed(options);
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
    settings = parsed;
  }

  @Override
  public String[] getOptions() {
    return Stream.of(settings.options(), List.of(super.getOptions()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  @Override
  public void run(Object toRun, String[] options) throws Exception {
    if (toRun instanceof ConfiguredClassifier<?> classifier) {
      classifier.verbose = true;
    }
    super.run(toRun, options);
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    return Citations.of(references());
  }

  /** Returns the package's version. */
  @Override
  public String getRevision() {
    return Version.current();
  }
}
