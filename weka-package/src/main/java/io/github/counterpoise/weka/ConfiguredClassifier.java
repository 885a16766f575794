package io.github.counterpoise.weka;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import weka.classifiers.AbstractClassifier;
import weka.core.Option;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;

/**
 * A classifier whose options are the parameters of configuration records of the core: its own and
 * those it shares with others. Flags, defaults, ranges and descriptions come from there. The build
 * writes a getter and a setter for each, with what Weka's dialogs show, into the classifier.
 *
 * @param <C> type of the settings
 */
public abstract class ConfiguredClassifier<C> extends AbstractClassifier
    implements TechnicalInformationHandler {

  private static final long serialVersionUID = 1;

  private Settings<C> settings;
  private Settings<?>[] shared; // null in models of version 0.1.0, which had one record for all
  private transient boolean verbose; // on the command line, where standard error is read

  /**
   * Makes a classifier in which every option has its default.
   *
   * @param config the record whose components are its own options
   * @param shared the records with the options that other classifiers have, too
   */
  protected ConfiguredClassifier(Class<C> config, Class<?>... shared) {
    settings = new Settings<>(config);
    this.shared = settings(shared);
  }

  private static Settings<?>[] settings(Class<?>... records) {
    return Arrays.stream(records).map(Settings::new).toArray(Settings<?>[]::new);
  }

  /**
   * Moves the values of a model of version 0.1.0 to the records that describe them now.
   *
   * @param records as given to the constructor
   */
  final void shareOut(Class<?>... records) {
    if (shared == null) {
      shared = settings(records);
      Arrays.stream(shared).forEach(part -> part.takeOver(settings));
    }
  }

  /** Returns the publications the classifier comes from, the principal one first. */
  protected abstract List<Reference> references();

  /**
   * Returns the classifier's own settings.
   *
   * @throws InvalidInputException if a value is out of range
   */
  public final C config() {
    return settings.config();
  }

  /**
   * Returns settings that other classifiers have, too.
   *
   * @param record one of the records given to the constructor
   * @throws InvalidInputException if a value is out of range
   */
  public final <S> S config(Class<S> record) {
    return Arrays.stream(shared)
        .map(Settings::config)
        .filter(record::isInstance)
        .map(record::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the settings that describe a parameter. */
  private Settings<?> settings(String name) {
    return Arrays.stream(shared).filter(s -> s.has(name)).findFirst().orElse(settings);
  }

  /**
   * Returns the value of a parameter.
   *
   * @param name name of the component of the configuration record
   */
  protected final Object get(String name) {
    return settings(name).get(name);
  }

  /**
   * Sets the value of a parameter. Its range is checked when the classifier is built.
   *
   * @param name name of the component of the configuration record
   * @param value the value
   */
  protected final void set(String name, Object value) {
    settings(name).set(name, value);
  }

  /** Returns a monitor that shows a training where Weka's user reads messages. */
  protected final Monitor monitor() {
    return new WekaMonitor(getClass().getSimpleName(), HostLogs.find(verbose || getDebug()));
  }

  @Override
  public Enumeration<Option> listOptions() {
    List<Option> options = new ArrayList<>(settings.list());
    Arrays.stream(shared).forEach(part -> options.addAll(part.list()));
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
    Settings<C> own = settings.parsed(options);
    Settings<?>[] parts = shared.clone();
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].parsed(options);
    }
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
    settings = own;
    shared = parts;
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(settings.options());
    Arrays.stream(shared).forEach(part -> options.addAll(part.options()));
    options.addAll(List.of(super.getOptions()));
    return options.toArray(String[]::new);
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
