package io.github.counterpoise.knime.adapter;

/**
 * A picture of a view.
 *
 * @param tab title of the tab it stands in
 * @param description what it shows, in a sentence for those who cannot see it
 * @param png the bytes of a PNG file, with {@link io.github.counterpoise.quality.Picture#SCALE}
 *     pixels each way where the view has one
 */
public record ViewPicture(String tab, String description, byte[] png) {}
