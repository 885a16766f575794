package org.knime.core.internal;

/** Signatures of KNIME's type of the same name. */
public final class SerializerMethodLoader {
  private SerializerMethodLoader() {}

  public static interface Serializer<T> {}
}
