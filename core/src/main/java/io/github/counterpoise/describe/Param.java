package io.github.counterpoise.describe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one parameter, once, on the component of a configuration record. Weka's options and
 * tool tips, KNIME's settings, {@code --help} and the site's tables all come from here; see {@link
 * Parameters}.
 *
 * <p>The component's type is {@code int}, {@code long}, {@code double}, {@code boolean}, {@code
 * String} or an enum. A {@code boolean} is off by default and switched on by its flag.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

  /** The option's name on a command line, without the dash. */
  String flag();

  /** The name people see, in a few words. */
  String label();

  /** What it does, in one or two sentences a newcomer understands. */
  String help();

  /** The default, as text. */
  String value();

  /** The smallest value allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest value allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Unit of the value, where it has one. */
  String unit() default "";

  /** What the value stands for. */
  Content content() default Content.VALUE;

  /**
   * The value the method's paper uses, where it names one. Where the settings have a {@link
   * Preset}, the value that {@link Preset#PAPER} stands for.
   */
  String paper() default "";

  /**
   * The value the authors' published code uses, where it differs from the paper's; the value that
   * {@link Preset#AUTHORS} stands for.
   */
  String authors() default "";
}
