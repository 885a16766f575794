package io.github.counterpoise.weka;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import weka.core.Option;
import weka.core.Randomizable;
import weka.core.Utils;
import weka.filters.Filter;
import weka.gui.ProgrammaticProperty;

/**
 * A filter whose options are the parameters of a method and those that every method shares. Flags,
 * defaults, ranges and descriptions come from the core. The build writes a getter and a setter for
 * each, with what Weka's dialogs show, into {@link SharedOptions} and the filter of each method.
 *
 * @param <C> type of the method's settings
 */
public abstract class ConfiguredFilter<C extends OversamplerConfig> extends Filter
    implements Randomizable {

  private static final long serialVersionUID = 1;

  private static final String SEED = "seed";

  private final String methodName;
  private final Settings<C> own;
  private final Settings<BalanceConfig> common = new Settings<>(BalanceConfig.class);
  private Settings<ImageConfig> images = new Settings<>(ImageConfig.class);
  private Integer givenSeed; // by a scheme of Weka's that the filter works for, else null

  /**
   * Makes a filter in which every option has its default.
   *
   * @param method the method that makes the rows
   */
  protected ConfiguredFilter(Method<C> method) {
    methodName = method.name();
    own = new Settings<>(method.config());
  }

  /** Returns the method that makes the rows. */
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
   * Returns where and what images are.
   *
   * @throws InvalidInputException if the settings do not go together
   */
  public final ImageConfig imageConfig() {
    return images.config();
  }

  /**
   * Checks every value.
   *
   * @throws InvalidInputException if one is out of range
   */
  public void checkSettings() {
    config();
    balanceConfig();
    imageConfig();
  }

  /** Filters saved by earlier versions kept the settings about images elsewhere. */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    if (images == null) {
      images = new Settings<>(ImageConfig.class);
      takeImagesOver(own);
    }
  }

  /** Takes over what settings of an earlier version say of images. */
  final void takeImagesOver(Settings<?> earlier) {
    images.takeOver(earlier);
  }

  /** Returns the groups of options, in the order of the command line. */
  Stream<Settings<?>> settings() {
    return Stream.of(own, images, common);
  }

  /**
   * Returns the value of an option.
   *
   * @param name name of the component of its configuration record
   */
  protected final Object get(String name) {
    return holder(name).get(name);
  }

  /**
   * Sets the value of an option. Its range is checked when the filter is used.
   *
   * @param name name of the component of its configuration record
   * @param value the value
   */
  protected final void set(String name, Object value) {
    holder(name).set(name, value);
  }

  private Settings<?> holder(String name) {
    return settings().filter(s -> s.has(name)).findFirst().orElseThrow();
  }

  @Override
  public Enumeration<Option> listOptions() {
    List<Option> options =
        HostSeed.explained(settings().map(Settings::list).flatMap(List::stream).toList());
    List<Option> all = new ArrayList<>(options);
    all.addAll(Collections.list(super.listOptions()));
    return Collections.enumeration(all);
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
    List<Settings<?>> groups = settings().toList();
    List<Settings<?>> parsed = new ArrayList<>();
    for (Settings<?> group : groups) {
      parsed.add(group.parsed(options));
    }
    boolean debug = Utils.getFlag("output-debug-info", options);
    boolean unchecked = Utils.getFlag("do-not-check-capabilities", options);
    Utils.checkForRemainingOptions(options);
    for (int i = 0; i < parsed.size(); i++) {
      groups.get(i).become(parsed.get(i));
    }
    givenSeed = null;
    setDebug(debug);
    setDoNotCheckCapabilities(unchecked);
  }

  @Override
  public String[] getOptions() {
    return Stream.concat(settings().map(Settings::options), Stream.of(List.of(super.getOptions())))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /**
   * Sets the seed of all randomness, and forgets one that another scheme gave.
   *
   * @param seed any number
   */
  protected final void setOwnSeed(long seed) {
    common.set(SEED, seed);
    givenSeed = null;
  }

  /** Returns the seed that another scheme gave, or else the low 32 bits of the user's own. */
  @Override
  @ProgrammaticProperty
  public int getSeed() {
    return givenSeed == null ? (int) (long) common.get(SEED) : givenSeed;
  }

  /**
   * Takes the seed that a scheme of Weka's gives to the filters that it works with. It is mixed
   * with the user's, which stays as it is; where that is 1, the default, this one alone decides.
   * The next one given takes its place.
   *
   * @param seed any number
   */
  @Override
  @ProgrammaticProperty
  public void setSeed(int seed) {
    givenSeed = seed;
  }
}
