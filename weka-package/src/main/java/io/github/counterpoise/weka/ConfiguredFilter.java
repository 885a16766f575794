package io.github.counterpoise.weka;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Decimals;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.Randomizable;
import weka.core.SelectedTag;
import weka.core.Utils;
import weka.filters.Filter;
import weka.gui.FilePropertyMetadata;
import weka.gui.ProgrammaticProperty;

/**
 * A filter whose options are the parameters of a method and those that every method shares. Flags,
 * defaults, ranges and descriptions come from the core; what Weka's dialogs show is read from the
 * annotations on the getters, which repeat label and help, broken into lines for a tool tip, since
 * annotations take constants only (a test keeps them equal).
 *
 * @param <C> type of the method's settings
 */
public abstract class ConfiguredFilter<C extends OversamplerConfig> extends Filter
    implements Randomizable {

  private static final long serialVersionUID = 1;

  private final String methodName;
  private Settings<C> own;
  private Settings<BalanceConfig> common = new Settings<>(BalanceConfig.class);
  private Integer givenSeed; // by a scheme of Weka's that the filter works for, else null

  /**
   * Makes a filter in which every option has its default.
   *
   * @param method the method that makes up the rows
   */
  protected ConfiguredFilter(Method<C> method) {
    methodName = method.name();
    own = new Settings<>(method.config());
  }

  /** Returns the method that makes up the rows. */
  @SuppressWarnings("unchecked") // the name is that of the method given to the constructor
  public final Method<C> method() {
    return (Method<C>) Methods.byName(methodName);
  }

  /**
   * Returns the method's settings.
   *
   * @throws InvalidInputException if a value is out of range
   */
  public final C config() {
    return own.config();
  }

  /**
   * Returns the settings every method shares. Their seed is the one that makes the rows: the
   * user's, mixed with that of {@link #setSeed} if another scheme gave one.
   *
   * @throws InvalidInputException if a value is out of range
   */
  public final BalanceConfig balanceConfig() {
    BalanceConfig config = common.config();
    return config.withSeed(HostSeed.mixed(config.seed(), givenSeed));
  }

  /**
   * Checks every value.
   *
   * @throws InvalidInputException if one is out of range
   */
  public void checkSettings() {
    config();
    balanceConfig();
  }

  /**
   * Returns the value of one of the method's parameters.
   *
   * @param name name of the component of its configuration record
   */
  protected final Object get(String name) {
    return own.get(name);
  }

  /**
   * Sets the value of one of the method's parameters. Its range is checked when the filter is used.
   *
   * @param name name of the component of its configuration record
   * @param value the value
   */
  protected final void set(String name, Object value) {
    own.set(name, value);
  }

  @Override
  public Enumeration<Option> listOptions() {
    List<Option> options = new ArrayList<>(own.list());
    options.addAll(HostSeed.explained(common.list()));
    options.addAll(Collections.list(super.listOptions()));
    return Collections.enumeration(options);
  }

  /**
   * Sets every option; one that is not given gets its default. Ranges are checked when the filter
   * is used, the fallback method at once.
   *
   * @param options options as {@link #listOptions} describes them
   * @throws Exception if one is unknown, has no value or one of another type; nothing is changed
   *     then
   */
  @Override
  public void setOptions(String[] options) throws Exception {
    Settings<C> newOwn = own.parsed(options);
    Settings<BalanceConfig> newCommon = common.parsed(options);
    Methods.byName((String) newCommon.get("fallback")); // dialogs can show a method only
    boolean debug = Utils.getFlag("output-debug-info", options);
    boolean unchecked = Utils.getFlag("do-not-check-capabilities", options);
    Utils.checkForRemainingOptions(options);
    own = newOwn;
    common = newCommon;
    givenSeed = null;
    setDebug(debug);
    setDoNotCheckCapabilities(unchecked);
  }

  @Override
  public String[] getOptions() {
    return Stream.of(own.options(), common.options(), List.of(super.getOptions()))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** Returns how many rows each class shall have. */
  @OptionMetadata(
      displayName = "Target",
      description =
          "<html>How many rows each class shall have: auto (every class up to the largest),"
              + "<br>minority (only the smallest class), ratio=r (up to r times the largest),"
              + "<br>percent=p (p per cent more of the smallest class), or totals by class such as"
              + "<br>fraud=500,theft=300.",
      displayOrder = 1)
  public String getTarget() {
    return (String) common.get("target");
  }

  /**
   * Sets how many rows each class shall have.
   *
   * @param target see {@link io.github.counterpoise.balance.Targets}
   */
  public void setTarget(String target) {
    common.set("target", target);
  }

  /** Returns the seed of all randomness. */
  @OptionMetadata(
      displayName = "Seed",
      description =
          "<html>Seed of all randomness; the same seed and data give the same rows<br>"
              + HostSeed.RULE,
      displayOrder = 51)
  public long getRandomSeed() {
    return (long) common.get("seed");
  }

  /**
   * Sets the seed of all randomness, and forgets one that another scheme gave.
   *
   * @param seed any number
   */
  public void setRandomSeed(long seed) {
    common.set("seed", seed);
    givenSeed = null;
  }

  /** Returns the seed that another scheme gave, or else the low 32 bits of the user's own. */
  @Override
  @ProgrammaticProperty
  public int getSeed() {
    return givenSeed == null ? (int) getRandomSeed() : givenSeed;
  }

  /**
   * Takes the seed that a scheme of Weka's gives to the filters that it works with. It is mixed
   * with the user's ({@link #setRandomSeed}), which stays as it is; where that is 1, the default,
   * this one alone decides. The next one given takes its place.
   *
   * @param seed any number
   */
  @Override
  @ProgrammaticProperty
  public void setSeed(int seed) {
    givenSeed = seed;
  }

  /** Returns the method for classes too small for this one. */
  @OptionMetadata(
      displayName = "Fallback method",
      description =
          "<html>Method for classes with too few rows for this one; the log says when it is used."
              + "<br>A class of one row is copied.",
      displayOrder = 52)
  public SelectedTag getFallback() {
    return MethodChoice.of((String) common.get("fallback"));
  }

  /**
   * Sets the method for classes too small for this one.
   *
   * @param method one of the methods
   */
  public void setFallback(SelectedTag method) {
    common.set("fallback", MethodChoice.name(method));
  }

  /** Returns the number of threads, 0 for all processors. */
  @OptionMetadata(
      displayName = "Threads",
      description = "Number of threads, 0 for all processors. The rows made do not depend on it.",
      displayOrder = 53)
  public int getThreads() {
    return (int) common.get("threads");
  }

  /**
   * Sets the number of threads.
   *
   * @param threads at least 1, or 0 for all processors
   */
  public void setThreads(int threads) {
    common.set("threads", threads);
  }

  /** Returns whether attributes are added that say where rows came from. */
  @OptionMetadata(
      displayName = "Provenance columns",
      description =
          "<html>Adds columns that say which rows are synthetic, the method, the numbers of the"
              + "<br>rows they were made from, and the interpolation weight. Remove them before you"
              + "<br>train a model.",
      displayOrder = 54)
  public boolean getProvenance() {
    return (boolean) common.get("provenance");
  }

  /**
   * Sets whether attributes are added that say where rows came from.
   *
   * @param added whether they are
   */
  public void setProvenance(boolean added) {
    common.set("provenance", added);
  }

  /** Returns the names of the attributes to leave out, separated by commas. */
  @OptionMetadata(
      displayName = "Ignored columns",
      description =
          "<html>Names of columns to leave out, separated by commas, for instance identifiers and"
              + "<br>free text; synthetic rows are missing there.",
      displayOrder = 55)
  public String getIgnore() {
    return (String) common.get("ignore");
  }

  /**
   * Sets the names of the attributes to leave out.
   *
   * @param names names separated by commas; a name with a comma stands in quotes
   */
  public void setIgnore(String names) {
    common.set("ignore", names);
  }

  /** Returns the file for an HTML report; an empty path for none. */
  @OptionMetadata(
      displayName = "Report file",
      description =
          "<html>File for an HTML report with class counts and pictures of real and synthetic"
              + "<br>rows; the folds of a cross-validation do not replace that of all rows. Empty for"
              + "<br>none.",
      displayOrder = 56)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
  public File getReport() {
    return new File((String) common.get("report"));
  }

  /**
   * Sets the file for an HTML report.
   *
   * @param file the file; an empty path for none
   */
  public void setReport(File file) {
    common.set("report", file.getPath());
  }

  /** Returns how many decimals the numbers of synthetic rows have. */
  @OptionMetadata(
      displayName = "Precision",
      description =
          "<html>Decimals of numbers in synthetic rows: column (as many as the real ones of the"
              + "<br>column have) or full (as many as there are). Whole numbers and dates stay whole.",
      displayOrder = 57)
  public Decimals getPrecision() {
    return (Decimals) common.get("precision");
  }

  /**
   * Sets how many decimals the numbers of synthetic rows have.
   *
   * @param decimals as the option's description has it
   */
  public void setPrecision(Decimals decimals) {
    common.set("precision", decimals);
  }
}
