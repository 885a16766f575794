package io.github.counterpoise.run;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Where all randomness of a run comes from. One seed goes in; named sub-seeds come out, so that a
 * new consumer of random numbers never shifts the numbers of the others.
 *
 * @param value any number; equal values give equal streams on every machine
 */
public record Seed(long value) {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /**
   * Returns the sub-seed of a name, for instance {@code init}, {@code batches} or {@code sample}.
   *
   * @param name any text
   */
  public Seed derive(String name) {
    long hash = value;
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash + GOLDEN_GAMMA * (name.charAt(i) + 1L));
    }
    return new Seed(mix(hash ^ name.length()));
  }

  /**
   * Returns the sub-seed of a number, for instance a class, a fold or a row.
   *
   * @param index any number
   */
  public Seed derive(long index) {
    return new Seed(mix(mix(value + GOLDEN_GAMMA) ^ (index * GOLDEN_GAMMA)));
  }

  /** Returns a fresh generator (xoshiro256++) at the start of this seed's stream. */
  public UniformRandomProvider generator() {
    return RandomSource.XO_SHI_RO_256_PP.create(value);
  }

  /**
   * Returns a fresh generator at the start of a named sub-stream.
   *
   * @param name the sub-stream's name
   */
  public UniformRandomProvider stream(String name) {
    return derive(name).generator();
  }

  // Stafford's variant 13 of the 64-bit finaliser, as in java.util.SplittableRandom.
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
