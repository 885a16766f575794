package io.github.counterpoise.describe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a method differs from a record of shared settings that it holds as one component: the
 * shared record describes its parameters once with {@link Param}, and this annotation stands on the
 * component that holds the record, once for each parameter that differs. What is left out stays as
 * the shared record says.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@Repeatable(Default.List.class)
public @interface Default {

  /** Name of the shared record's component. */
  String of();

  /** Another {@link Param#label}. */
  String label() default "";

  /** Another {@link Param#help}. */
  String help() default "";

  /** Another {@link Param#value}. */
  String value() default "";

  /** Another {@link Param#min}. */
  double min() default Double.NaN;

  /** Another {@link Param#max}. */
  double max() default Double.NaN;

  /** Another {@link Param#paper}. */
  String paper() default "";

  /** Another {@link Param#authors}. */
  String authors() default "";

  /** Name of the parameter behind which this one is shown, where not in the shared order. */
  String after() default "";

  /** Several differences on one component. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface List {

    /** The differences. */
    Default[] value();
  }
}
