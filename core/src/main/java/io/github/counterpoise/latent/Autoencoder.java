package io.github.counterpoise.latent;

/** A trained encoder and decoder, as they are used; safe for use by several threads. */
public interface Autoencoder {

  /**
   * Encodes rows.
   *
   * @param rows [row][values] as the codec gives them
   * @return [row][latent]
   */
  float[][] encode(float[][] rows);

  /**
   * Decodes latent codes.
   *
   * @param codes [row][latent]
   * @return [row][values], in the units of encoded rows; arrays that the caller may change
   */
  float[][] decode(float[][] codes);
}
