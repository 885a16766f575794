package io.github.counterpoise.describe;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The publication a class implements, as data: it feeds every host's citation and the site. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Reference.List.class)
public @interface Reference {

  /** Authors as BibTeX has them: {@code Surname, Given and Surname, Given}. */
  String authors();

  /** Title of the publication. */
  String title();

  /** Journal, proceedings or archive it appeared in. */
  String venue();

  /** Year of publication. */
  int year();

  /** Volume, where there is one. */
  String volume() default "";

  /** Pages, where there are any. */
  String pages() default "";

  /** Where to find it. */
  String url() default "";

  /** Short key, unique in the project, for instance {@code Chawla2002}. */
  String key();

  /** Whether {@link #venue} names conference proceedings rather than a journal. */
  boolean proceedings() default false;

  /** Holds several references of one class. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    /** The references, the principal one first. */
    Reference[] value();
  }
}
